import { connectionWithRole, type Logger } from '@plumbline/runtime';
import pg from 'pg';

type Options = {
  /** A direct or session-pooled connection: LISTEN does not pass a transaction pooler. */
  directUrl: string;
  channel: 'plumbline_outbox' | 'plumbline_live';
  logger: Logger;
  onNotify: (payload: string) => void;
  /** After every connect: whatever was sent while there was no connection is lost. */
  onConnect?: () => void;
};

export type PgListener = { ready: Promise<void>; close(): Promise<void> };

/** Listens on one channel over a connection of its own, and connects again whenever that is lost. */
export function listenToPostgres(options: Options): PgListener {
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let onReady = () => {};
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });

  const connect = async () => {
    const next = new pg.Client({
      ...connectionWithRole(options.directUrl, 'plumbline_app'),
      application_name: `plumbline ${options.channel}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client = next;
    let lost = false;
    const onLost = (err?: unknown) => {
      if (lost || closed) return;
      lost = true;
      options.logger.child({ channel: options.channel }).warn('listener lost its connection', { err });
      void next.end().catch(() => {});
      retry = setTimeout(connect, 300);
    };
    next.on('error', onLost);
    next.on('end', () => onLost());
    next.on('notification', ({ payload }) => options.onNotify(payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${options.channel}`);
      onReady();
      options.onConnect?.();
    } catch (err) {
      onLost(err);
    }
  };

  void connect();
  return {
    ready,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
