import type { Database } from '@plumbline/db';
import type { Logger } from '@plumbline/runtime';
import { z } from 'zod';
import { postgresTransport } from './live-postgres.ts';
import { redisTransport } from './live-redis.ts';
import type { LiveTransportHooks } from './live-transport.ts';

export const liveEvent = z.object({ workspaceId: z.string(), type: z.string(), ids: z.array(z.string()) });
export type LiveBusEvent = z.infer<typeof liveEvent>;

export type LiveBus = {
  /**
   * Call after the commit; need not be awaited and never rejects. Events of one workspace and type that come close
   * together are merged.
   */
  publish(event: LiveBusEvent): Promise<void>;
  /** `onGap` is called when events may have been missed: refetch everything. */
  subscribe(onEvent: (event: LiveBusEvent) => void, onGap?: () => void): () => void;
  close(): Promise<void>;
};

/** `ready` settles once this process hears what others publish. */
export type ConnectedLiveBus = LiveBus & { ready: Promise<void> };

type Options = {
  db: Database;
  directUrl: string;
  redisUrl?: string | null;
  logger: Logger;
  mergeMs?: number;
};

/** A NOTIFY payload of 8,000 bytes is an error. */
const BYTES_A_MESSAGE = 6_500;

/** Tells every process which ids changed: over Redis where there is one, otherwise over PostgreSQL. */
export function createLiveBus(options: Options): ConnectedLiveBus {
  const { db, directUrl, redisUrl, logger, mergeMs = 20 } = options;
  const subscribers = new Set<{ onEvent: (event: LiveBusEvent) => void; onGap: () => void }>();
  const waiting = new Map<string, { workspaceId: string; type: string; ids: Set<string> }>();
  let flushing: Promise<void> | null = null;
  let connects = 0;

  const hooks: LiveTransportHooks = {
    logger,
    onMessage: (payload) => {
      const event = parse(payload);
      if (event) for (const { onEvent } of subscribers) onEvent(event);
      else logger.warn('live message not understood');
    },
    onConnect: () => {
      connects += 1;
      if (connects > 1) for (const { onGap } of subscribers) onGap();
    },
  };
  const transport = redisUrl ? redisTransport(redisUrl, hooks) : postgresTransport(db, directUrl, hooks);

  return {
    ready: transport.ready,
    publish: ({ workspaceId, type, ids }) => {
      const name = `${workspaceId} ${type}`;
      const merged = waiting.get(name) ?? { workspaceId, type, ids: new Set<string>() };
      for (const id of ids) merged.ids.add(id);
      waiting.set(name, merged);
      flushing ??= flushSoon();
      return flushing;
    },
    subscribe: (onEvent, onGap = () => {}) => {
      const subscriber = { onEvent, onGap };
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    close: async () => {
      await flushing;
      await transport.close();
    },
  };

  async function flushSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, mergeMs));
    const events = [...waiting.values()];
    waiting.clear();
    flushing = null;
    await transport
      .send(events.flatMap(({ ids, ...event }) => messages({ ...event, ids: [...ids] })))
      .catch((err) => logger.warn('live event not sent', { err }));
  }
}

function messages(event: LiveBusEvent): string[] {
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const id of event.ids) {
    const size = Buffer.byteLength(id) + 3;
    if (bytes + size > BYTES_A_MESSAGE) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(id);
    bytes += size;
  }
  return parts.map((ids) => JSON.stringify({ ...event, ids }));
}

function parse(payload: string): LiveBusEvent | null {
  try {
    return liveEvent.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
