import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { consentVersion, type QuestionInput, type RespondentTurn } from '@plumbline/contracts';
import { createLinks, createStudy, publishStudy } from '@plumbline/core';
import { type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { openInterview, type TestClient } from '../sockets/interview-client.fixture.ts';
import type { Ledger } from './ledger.fixture.ts';

/** Open ones are probed once, so a whole interview has twelve answers and twenty-five turns. */
export const questions = Array.from(
  { length: 8 },
  (_, index): QuestionInput =>
    index % 2 === 0
      ? { type: 'open_ended', text: `What stopped you (${index})?`, config: {} }
      : { type: 'scale', text: `How easy was it (${index})?`, config: { min: 1, max: 5 } },
);
export const answersEach = 12;
export const turnsEach = 25;

/** A live study and its link. */
export async function askedStudy(database: TestDatabase) {
  const owner = await testMember(testServices(database));
  const study = await createStudy(owner, { title: 'The first week', questions });
  await publishStudy(owner, study.id);
  const link = (await createLinks(owner, study.id, {})).items[0]?.token ?? '';
  return { owner, study, link };
}

export interface Way {
  /** Where the api answers now; settles once it may be tried. */
  port(): Promise<number>;
  link: string;
  ledger: Ledger;
}

/** A respondent who never gives up, and sends an answer again until it is acknowledged. */
export async function persistentRespondent(way: Way): Promise<void> {
  const { ledger } = way;
  const { interviewId, session } = await begin(way, randomUUID());
  let lastSeq = 0;
  // Sent and not acknowledged: it may have been kept or not.
  let waiting: { open: RespondentTurn; submissionId: string } | null = null;
  for (;;) {
    const had = lastSeq;
    const client = await way
      .port()
      .then((port) => openInterview(port, session, had))
      .catch(() => null);
    const isDone = client !== null && (await talk(client).catch(() => false));
    for (const frame of client?.frames ?? []) {
      if (frame.type === 'turn' && frame.turn.seq <= had)
        ledger.repeatedTurns.push(`${interviewId} ${frame.turn.seq}`);
    }
    client?.socket.terminate();
    if (isDone) return ledger.finish(interviewId);
    await wait(20);
  }

  async function talk(client: TestClient): Promise<boolean> {
    // Whatever went wrong, coming back tells how the interview stands.
    client.frame('problem').then(
      () => client.socket.terminate(),
      () => undefined,
    );
    const { state } = await client.frame('state');
    if (state.phase === 'consent') {
      client.send({ type: 'consent', accepted: true, version: consentVersion, quote: false });
    }
    const repeated = waiting ? await send(client, waiting) : 0;
    const standing = state.open && state.open.seq > repeated ? state.open : null;
    let open = standing ?? (await client.frame('turn', ({ turn }) => turn.seq > repeated)).turn;
    while (state.phase !== 'finished' && open.kind !== 'statement') {
      const seq = await send(client, { open, submissionId: randomUUID() });
      open = (await client.frame('turn', ({ turn }) => turn.seq > seq)).turn;
    }
    await client.frame('completed');
    return true;
  }

  async function send(client: TestClient, said: NonNullable<typeof waiting>): Promise<number> {
    waiting = said;
    const { words, body } = answerTo(said.open, said.submissionId);
    client.send({ type: 'answer', ...body });
    const { seq } = await client.frame('ack', (ack) => ack.submissionId === said.submissionId);
    ledger.acknowledge(said.submissionId, words);
    waiting = null;
    lastSeq = seq;
    return seq;
  }
}

/** What is answered to a turn: words that are its own, or a number. */
export function answerTo(open: RespondentTurn, submissionId: string) {
  const words = open.kind === 'question' && open.question.type === 'scale' ? '4' : `Words of ${submissionId}`;
  const questionId =
    open.kind === 'question' ? open.question.id : open.kind === 'probe' ? open.questionId : '';
  const value = words === '4' ? { value: 4 } : { text: words };
  return { words, body: { submissionId, questionId, turn: open.seq, value } };
}

export async function begin(
  { port, link }: Pick<Way, 'port' | 'link'>,
  nonce: string,
): Promise<{ interviewId: string; session: string }> {
  for (;;) {
    const response = await port()
      .then((at) => post(at, `/respond/${link}/interviews`, { nonce }))
      .catch(() => null);
    if (response?.status === 201) return JSON.parse(response.body);
    await wait(20);
  }
}

export async function post(port: number, path: string, body: object, session?: string) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.text(), headers: response.headers };
}
