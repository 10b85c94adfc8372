import { type InterviewServerFrame, interviewCloseCodes } from '@plumbline/contracts';
import { contextOf, recognise, type Services } from '@plumbline/core';
import type { RawData, WebSocket } from 'ws';
import { appErrorOf } from '../plugins/errors.ts';
import { finishBeforeClose } from '../plugins/websocket.ts';
import { readFrame } from './interview-frames.ts';
import { createInbox } from './interview-inbox.ts';
import type { Owners } from './interview-owners.ts';
import { createSession, type Session } from './interview-session.ts';

export interface ConnectionLimits {
  /** How long a socket may stay silent before its hello. */
  helloMs: number;
  /** What may wait to be read by the client before it counts as gone. */
  unreadBytes: number;
  /** More wait for the next second. Nobody answers so fast; a page that was offline sends what it kept. */
  framesASecond: number;
}

export const connectionLimits: ConnectionLimits = {
  helloMs: 10_000,
  unreadBytes: 4 * 1024 * 1024,
  framesASecond: 100,
};

/** One respondent's socket, from the first frame on. Handlers are attached here, before anything is awaited. */
export function connect(
  socket: WebSocket,
  services: Services,
  owners: Owners,
  limits: ConnectionLimits,
): void {
  let session: Session | null = null;
  const inbox = createInbox(socket, limits.framesASecond, onFrame, () =>
    end(interviewCloseCodes.badFrame, 'too many frames at once'),
  );
  finishBeforeClose(socket, inbox.finish);
  const silence = setTimeout(() => end(interviewCloseCodes.badFrame, 'no hello'), limits.helloMs);
  socket.on('close', () => clearTimeout(silence));
  // The close follows by itself; an error that nobody hears would end the process.
  socket.on('error', () => {});

  async function onFrame(data: RawData, isBinary: boolean): Promise<void> {
    const frame = readFrame(data, isBinary);
    if ('closeCode' in frame) return end(frame.closeCode, frame.reason);
    if (session !== null && frame.type !== 'hello') return session.handle(frame);
    if (frame.type !== 'hello') return end(interviewCloseCodes.badFrame, 'the first frame must be hello');
    if (session !== null) return end(interviewCloseCodes.badFrame, 'hello comes once');
    clearTimeout(silence);
    await open(frame.session, frame.lastSeq).catch((error: unknown) => {
      const { code, message } = appErrorOf(error);
      if (code === 'internal') services.logger.error('interview not opened', { err: error });
      send({ type: 'problem', code, detail: message });
      end(interviewCloseCodes.restarting, 'try again');
    });
  }

  async function open(token: string, lastSeq: number): Promise<void> {
    const actor = await recognise(services, token);
    if (actor.kind !== 'respondent') return end(interviewCloseCodes.badSession, 'unknown session');
    if (socket.readyState !== socket.OPEN) return;
    owners.own(actor, socket, (why) => {
      if (why === 'withdrawn') return end(interviewCloseCodes.badSession, 'withdrawn');
      send({ type: 'taken_over' });
      end(interviewCloseCodes.takenOver, 'opened elsewhere');
    });
    session = createSession(contextOf(services, actor), send);
    await session.resume(lastSeq);
  }

  function send(frame: InterviewServerFrame): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > limits.unreadBytes) socket.terminate();
    else socket.send(JSON.stringify(frame));
  }

  function end(code: number, reason: string): void {
    clearTimeout(silence);
    inbox.stop();
    socket.close(code, reason);
  }
}
