import type { Database } from '@plumbline/db';
import { sql } from 'kysely';
import type { LiveTransport, LiveTransportHooks } from './live-transport.ts';
import { listenToPostgres } from './pg-listener.ts';

export function postgresTransport(db: Database, directUrl: string, hooks: LiveTransportHooks): LiveTransport {
  const { onMessage: onNotify, onConnect, logger } = hooks;
  const listener = listenToPostgres({ directUrl, channel: 'plumbline_live', logger, onNotify, onConnect });
  return {
    ready: listener.ready,
    send: async (payloads) => {
      await sql`select pg_notify('plumbline_live', payload) from unnest(${payloads}::text[]) as payload`.execute(
        db,
      );
    },
    close: () => listener.close(),
  };
}
