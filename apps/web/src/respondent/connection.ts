import type { InterviewClientFrame, InterviewServerFrame } from '@plumbline/contracts';

export interface ConnectionEvents {
  /** The newest turn this page knows of. */
  lastSeq(): number;
  onFrame(frame: InterviewServerFrame): void;
  onConnection(state: 'open' | 'lost'): void;
  /** The server does not know this session, or not this page's language. */
  onRefused(): void;
}

const refused = [4400, 4401];
const takenOver = 4409;
const retryAfterMs = [300, 600, 1_200, 2_500, 5_000];
const pingEveryMs = 15_000;
/** A ping is answered at once, whatever else the server is busy with. */
const silenceMs = 5_000;

/**
 * The interview's socket. Says hello on every (re)connection, and reconnects until `close`.
 * Frames sent while it is down are dropped: the caller keeps what must not be lost and sends it again after `state`.
 */
export function connectInterview(session: string, events: ConnectionEvents) {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const write = (frame: InterviewClientFrame) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  // A dead line stays "open" for minutes: only an answer tells that it lives.
  const ping = () => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    write({ type: 'ping' });
    silence ??= setTimeout(lose, silenceMs);
  };
  const heard = () => {
    clearTimeout(silence);
    silence = undefined;
  };
  const drop = () => {
    const gone = socket;
    socket = null;
    clearTimeout(retry);
    heard();
    gone?.close();
  };
  function lose(): void {
    drop();
    events.onConnection('lost');
    retry = setTimeout(open, retryAfterMs[Math.min(attempt, retryAfterMs.length - 1)]);
    attempt += 1;
  }

  function open(): void {
    drop();
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const own = new WebSocket(`${scheme}://${location.host}/api/v1/respond/socket`);
    socket = own;
    own.addEventListener('open', () => write({ type: 'hello', v: 1, session, lastSeq: events.lastSeq() }));
    own.addEventListener('message', ({ data }) => {
      if (socket !== own) return;
      heard();
      const frame = JSON.parse(String(data)) as InterviewServerFrame;
      if (frame.type === 'state') {
        attempt = 0;
        events.onConnection('open');
      }
      events.onFrame(frame);
    });
    own.addEventListener('close', ({ code }) => {
      if (socket !== own) return;
      if (code === takenOver) drop();
      else if (refused.includes(code)) events.onRefused();
      else lose();
    });
  }

  const pinging = setInterval(ping, pingEveryMs);
  addEventListener('offline', lose);
  addEventListener('online', open);
  open();

  return {
    send(frame: InterviewClientFrame): void {
      write(frame);
      ping();
    },
    /** Asks the server anew where the interview stands. */
    renew: open,
    close(): void {
      clearInterval(pinging);
      removeEventListener('offline', lose);
      removeEventListener('online', open);
      drop();
    },
  };
}
export type InterviewConnection = ReturnType<typeof connectInterview>;
