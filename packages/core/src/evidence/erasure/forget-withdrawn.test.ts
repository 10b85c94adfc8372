import { randomUUID } from 'node:crypto';
import { createDatabase } from '@plumbline/db';
import type { LiveBusEvent } from '@plumbline/jobs';
import { createPool, type Pool } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognise } from '../../access/index.ts';
import { seenHistory } from '../../interview/history-cache.ts';
import { resumeInterview, submitAnswer } from '../../interview/index.ts';
import { liveStudy, respondent } from '../../interview/live-study.fixture.ts';
import { contextOf, type Services } from '../../shared/context.ts';
import { forgetWithdrawn } from './forget-withdrawn.ts';
import { useReceipt } from './use-receipt.ts';

let database: TestDatabase;
let secondPool: Pool;
/** Two processes on one database, and one bus between them. */
let here: Services;
let there: Services;
let loseEvents: () => void;
let link: string;
let open: string;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  secondPool = createPool({ url: database.url }, { role: 'plumbline_app' });
  const listeners = new Set<{ onEvent: (event: LiveBusEvent) => void; onGap: () => void }>();
  const live: Services['live'] = {
    publish: async (event) => {
      for (const { onEvent } of listeners) onEvent(event);
    },
    subscribe: (onEvent, onGap = () => undefined) => {
      const listener = { onEvent, onGap };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => undefined,
  };
  loseEvents = () => {
    for (const { onGap } of listeners) onGap();
  };
  here = testServices(database, { live });
  there = { ...here, db: createDatabase(secondPool) };
  const owner = await testMember(here);
  workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const { study, link: token } = await liveStudy(owner);
  link = token;
  open = study.questions[0]?.id ?? '';
});
afterAll(async () => {
  await secondPool.end();
  await database.close();
});

/** Somebody who has said something, which both processes have seen. */
async function talking() {
  const { started, interviewId, ctx } = await respondent(here, workspaceId, link, randomUUID());
  await submitAnswer(ctx, { submissionId: randomUUID(), questionId: open, value: { text: 'It was slow.' } });
  await resumeInterview({ ...ctx, db: there.db }, 0);
  await recognise(there, started.session);
  for (const { db } of [here, there]) expect(seenHistory(db, interviewId)?.rows.length).toBeGreaterThan(2);
  return { interviewId, receipt: started.receipt, session: started.session };
}

const withdraw = (receipt: string) =>
  useReceipt(contextOf(here, { kind: 'anonymous' }), receipt, { action: 'withdraw' });

test('what was withdrawn is forgotten at once where it was withdrawn, whoever listens', async () => {
  const { interviewId, receipt, session } = await talking();
  await withdraw(receipt);
  expect(seenHistory(here.db, interviewId)).toBeUndefined();
  expect(await recognise(here, session)).toEqual({ kind: 'anonymous' });
});

test('other processes forget it, and its session, when they are told', async () => {
  const stop = forgetWithdrawn(there);
  const { interviewId, receipt, session } = await talking();
  const other = await talking();
  await withdraw(receipt);
  stop();
  expect(seenHistory(there.db, interviewId)).toBeUndefined();
  expect(await recognise(there, session)).toEqual({ kind: 'anonymous' });
  expect(seenHistory(there.db, other.interviewId)).toBeDefined();
});

test('a process that may not have been told forgets all it has seen', async () => {
  const stop = forgetWithdrawn(there);
  const { interviewId, session } = await talking();
  loseEvents();
  stop();
  expect(seenHistory(there.db, interviewId)).toBeUndefined();
  expect((await recognise(there, session)).kind).toBe('respondent');
});
