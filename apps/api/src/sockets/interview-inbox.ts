import { setTimeout as wait } from 'node:timers/promises';
import type { RawData, WebSocket } from 'ws';

const pauseAt = 16;
const resumeAt = 4;
/** One read of the network can bring thousands of tiny frames before a pause takes hold. */
const mostWaiting = 2_000;

export interface Inbox {
  /** Drops what still waits. */
  stop(): void;
  /** The same, once the frame that is being handled is answered. */
  finish(): Promise<void>;
}

/**
 * Handles frames one after the other in the order they came, at most `framesASecond` of them. While many wait the socket
 * is not read, so a flood costs the sender; `onFlood` is called when even that does not hold it.
 */
export function createInbox(
  socket: WebSocket,
  framesASecond: number,
  handle: (data: RawData, isBinary: boolean) => Promise<void>,
  onFlood: () => void,
): Inbox {
  const waiting: { data: RawData; isBinary: boolean }[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;
  const pace = createPace(framesASecond);

  socket.on('message', (data, isBinary) => {
    if (stopped) return;
    waiting.push({ data, isBinary });
    if (waiting.length > mostWaiting) return onFlood();
    if (waiting.length >= pauseAt) socket.pause();
    running ??= run();
  });

  async function run(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await pace();
      await handle(next.data, next.isBinary);
      if (socket.isPaused && waiting.length <= resumeAt) socket.resume();
    }
    running = null;
  }

  function stop(): void {
    stopped = true;
    waiting.length = 0;
    // A paused socket would never see the other side close.
    socket.resume();
  }

  return {
    stop,
    finish: async () => {
      stop();
      await running;
    },
  };
}

/** Waits whenever so many have passed within a second. */
function createPace(aSecond: number): () => Promise<void> | undefined {
  let since = performance.now();
  let passed = 0;
  return () => {
    const now = performance.now();
    if (now - since >= 1_000) {
      since = now;
      passed = 0;
    }
    passed += 1;
    return passed > aSecond ? wait(since + 1_000 - now) : undefined;
  };
}
