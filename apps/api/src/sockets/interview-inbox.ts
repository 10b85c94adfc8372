import type { RawData, WebSocket } from 'ws';

const pauseAt = 16;
const resumeAt = 4;
/** One read of the network can bring thousands of tiny frames before a pause takes hold. */
const mostWaiting = 2_000;

/**
 * Handles frames one after the other in the order they came. While many wait the socket is not read, so a flood
 * costs the sender; `onFlood` is called when even that does not hold it. `stop` drops what still waits.
 */
export function createInbox(
  socket: WebSocket,
  handle: (data: RawData, isBinary: boolean) => Promise<void>,
  onFlood: () => void,
): { stop(): void } {
  const waiting: { data: RawData; isBinary: boolean }[] = [];
  let running = false;
  let stopped = false;

  socket.on('message', (data, isBinary) => {
    if (stopped) return;
    waiting.push({ data, isBinary });
    if (waiting.length > mostWaiting) return onFlood();
    if (waiting.length >= pauseAt) socket.pause();
    if (!running) void run();
  });

  async function run(): Promise<void> {
    running = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await handle(next.data, next.isBinary);
      if (socket.isPaused && waiting.length <= resumeAt) socket.resume();
    }
    running = false;
  }

  return {
    stop: () => {
      stopped = true;
      waiting.length = 0;
      // A paused socket would never see the other side close.
      socket.resume();
    },
  };
}
