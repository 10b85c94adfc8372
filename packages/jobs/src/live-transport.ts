import type { Logger } from '@plumbline/runtime';

/** How live events travel between processes. */
export type LiveTransport = {
  ready: Promise<void>;
  send(payloads: string[]): Promise<void>;
  close(): Promise<void>;
};
export type LiveTransportHooks = {
  onMessage: (payload: string) => void;
  onConnect: () => void;
  logger: Logger;
};
