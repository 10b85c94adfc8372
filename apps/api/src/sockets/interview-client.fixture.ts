import type { InterviewServerFrame } from '@plumbline/contracts';
import { WebSocket } from 'ws';

export interface TestClient {
  socket: WebSocket;
  /** Every frame so far, in order. */
  frames: InterviewServerFrame[];
  send(frame: unknown): void;
  /** The first frame that fits, from `frames` or still to come; rejects when the socket closes before it. */
  frame<T extends InterviewServerFrame['type']>(
    type: T,
    fits?: (frame: Extract<InterviewServerFrame, { type: T }>) => boolean,
  ): Promise<Extract<InterviewServerFrame, { type: T }>>;
  closed: Promise<{ code: number; reason: string }>;
}

/** A respondent's page, reduced to its socket. */
export async function openSocket(port: number, localAddress = '127.0.0.1'): Promise<TestClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/respond/socket`, { localAddress });
  const frames: InterviewServerFrame[] = [];
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watch of watchers) watch();
  };
  let isClosed = false;
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    notify();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      isClosed = true;
      notify();
      resolve({ code, reason: String(reason) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return {
    socket,
    frames,
    closed,
    send: (frame) =>
      socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    frame: (type, fits = () => true) => {
      type Wanted = Extract<InterviewServerFrame, { type: typeof type }>;
      const isWanted = (frame: InterviewServerFrame): frame is Wanted =>
        frame.type === type && fits(frame as Wanted);
      return new Promise((resolve, reject) => {
        const watch = () => {
          const wanted = frames.find(isWanted);
          if (!wanted && !isClosed) return;
          watchers.delete(watch);
          if (wanted) resolve(wanted);
          else reject(new Error(`closed before a ${type} frame`));
        };
        watchers.add(watch);
        watch();
      });
    },
  };
}

/** Connects and says hello. */
export async function openInterview(
  port: number,
  session: string,
  lastSeq = 0,
  localAddress = '127.0.0.1',
): Promise<TestClient> {
  const client = await openSocket(port, localAddress);
  client.send({ type: 'hello', v: 1, session, lastSeq });
  return client;
}
