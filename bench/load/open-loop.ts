import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openInterview, type TestClient } from '../../apps/api/src/sockets/interview-client.fixture.ts';
import type { RunningInterview } from './running-interviews.ts';

export interface OpenSocket {
  client: TestClient;
  interview: RunningInterview;
}

/** Loopback addresses to come from: the api takes so many sockets from each and no more. */
const addresses = Array.from({ length: 8 }, (_, index) => `127.0.0.${index + 1}`);
const openedTogether = 50;

export function addressOf(index: number): string {
  return addresses[index % addresses.length] ?? '127.0.0.1';
}

/** One socket for each, past its hello, some at a time. */
export async function openSockets(
  port: number,
  interviews: readonly RunningInterview[],
): Promise<OpenSocket[]> {
  const open: OpenSocket[] = [];
  for (let from = 0; from < interviews.length; from += openedTogether) {
    const some = interviews.slice(from, from + openedTogether).map(async (interview, index) => {
      const client = await openInterview(port, interview.session, 0, addressOf(from + index));
      await client.frame('state');
      return { client, interview };
    });
    open.push(...(await Promise.all(some)));
  }
  return open;
}

export interface Acknowledged {
  /** When it was due, which is when its wait begins, whether or not the sender kept up. */
  due: number;
  at: number;
}

/** Answers come at their own times, whatever became of those before: socket after socket, `perSecond` for some seconds. */
export async function openLoop(
  sockets: readonly OpenSocket[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Acknowledged[]> {
  const begun = performance.now();
  const sent: Promise<Acknowledged>[] = [];
  let due = begun;
  for (let index = 0; due < begun + seconds * 1_000; index += 1) {
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const socket = sockets[index % sockets.length];
    if (socket) sent.push(answer(socket, due));
    due += (-Math.log(1 - Math.random()) * 1_000) / perSecond;
  }
  return Promise.all(sent);
}

async function answer({ client, interview }: OpenSocket, due: number): Promise<Acknowledged> {
  const next = interview.answers.shift();
  if (!next) throw new Error('There were too few questions: open more sockets.');
  const submissionId = randomUUID();
  client.send({ type: 'answer', submissionId, ...next });
  await client.frame('ack', (ack) => ack.submissionId === submissionId);
  return { due, at: performance.now() };
}
