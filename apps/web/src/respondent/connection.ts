import type { InterviewClientFrame, InterviewServerFrame } from '@plumbline/contracts';

export interface ConnectionEvents {
  /** The newest turn this page knows of. */
  lastSeq(): number;
  onFrame(frame: InterviewServerFrame): void;
  onConnection(state: 'open' | 'lost'): void;
}

const closedForGood = [4400, 4401, 4409];
const retryAfterMs = [300, 600, 1_200, 2_500, 5_000];
const pingEveryMs = 20_000;

/**
 * The interview's socket. Says hello on every (re)connection, and reconnects until `close`.
 * Frames sent while it is down are dropped: the caller keeps what must not be lost and sends it again after `state`.
 */
export function connectInterview(session: string, events: ConnectionEvents) {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const send = (frame: InterviewClientFrame) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };

  const open = () => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}/api/v1/respond/socket`);
    socket.addEventListener('open', () => send({ type: 'hello', v: 1, session, lastSeq: events.lastSeq() }));
    socket.addEventListener('message', ({ data }) => {
      const frame = JSON.parse(String(data)) as InterviewServerFrame;
      if (frame.type === 'state') {
        attempt = 0;
        events.onConnection('open');
      }
      events.onFrame(frame);
    });
    socket.addEventListener('close', ({ code }) => {
      if (ended || closedForGood.includes(code)) return;
      events.onConnection('lost');
      timer = setTimeout(open, retryAfterMs[Math.min(attempt, retryAfterMs.length - 1)]);
      attempt += 1;
    });
  };

  const ping = setInterval(() => send({ type: 'ping' }), pingEveryMs);
  open();

  return {
    send,
    close() {
      ended = true;
      clearTimeout(timer);
      clearInterval(ping);
      socket?.close();
    },
  };
}
export type InterviewConnection = ReturnType<typeof connectInterview>;
