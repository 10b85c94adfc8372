import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { summariseQuestion } from './definitions/summarise-question.ts';
import { enqueue, enqueueLater, enqueueMany, work } from './enqueue.ts';
import { createJobsStage, type JobsStage } from './jobs.fixture.ts';
import { captureOpenRows, openWork, takeDueWork } from './outbox.ts';

let stage: JobsStage;
beforeAll(async () => {
  stage = await createJobsStage('postgres');
});
afterAll(() => stage.close());

const take = (limit = 500) => stage.db.transaction().execute((trx) => takeDueWork(trx, 60_000, limit));

test('work of a transaction that rolls back is never asked for', async () => {
  const questionId = randomUUID();
  const attempt = stage.db.transaction().execute(async (trx) => {
    await enqueue(trx, summariseQuestion, { workspaceId: stage.workspaceId, questionId });
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  expect(await stage.open(questionId)).toBe(0);
});

test('many requests become one row for each key', async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  const works = [one, two, one, one].map((questionId) =>
    work(summariseQuestion, { workspaceId: stage.workspaceId, questionId }),
  );
  await stage.db.transaction().execute((trx) => enqueueMany(trx, works));
  expect([await stage.open(one), await stage.open(two)]).toEqual([1, 1]);
  expect((await take()).map(({ key }) => key).sort()).toEqual([one, two].sort());
});

test('work for later is not sent before its time', async () => {
  const questionId = randomUUID();
  const later = (delayMs: number) =>
    stage.db
      .transaction()
      .execute((trx) =>
        enqueueLater(trx, work(summariseQuestion, { workspaceId: stage.workspaceId, questionId }), delayMs),
      );
  await later(5_000);
  expect(await take()).toEqual([]);
  await later(-1);
  expect(await take()).toMatchObject([{ key: questionId }]);
});

test('a group is sent once, and again only when its lease has run out', async () => {
  const questionId = randomUUID();
  await stage.ask(questionId);
  expect(await take()).toMatchObject([{ key: questionId, attempt: 1 }]);
  await stage.ask(questionId);
  expect(await take()).toEqual([]);
  await stage.ownerPool.query(`update outbox set sent_at = sent_at - interval '61 s' where key = $1`, [
    questionId,
  ]);
  expect(await take()).toMatchObject([{ key: questionId, attempt: 2 }]);
});

test('a backlog of 10,000 rows of one key costs one job and little time', async () => {
  const questionId = randomUUID();
  await stage.ownerPool.query(
    `insert into outbox (id, workspace_id, job, key, payload)
     select gen_random_uuid(), $1, 'summarise-question', $2, '{}' from generate_series(1, 10000)`,
    [stage.workspaceId, questionId],
  );
  const started = performance.now();
  const due = await take();
  const [head] = due;
  const ids = head ? await captureOpenRows(stage.db, head) : [];
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(due).toHaveLength(1);
  expect(ids).toHaveLength(10_000);
  expect(await openWork(stage.db, 'summarise-question', questionId)).toMatchObject({
    rows: 10_000,
    attempts: 1,
  });
});

test('a payload that does not fit the job is refused', async () => {
  const payload = { workspaceId: stage.workspaceId, questionId: 'not an id' };
  await expect(
    stage.db.transaction().execute((trx) => enqueue(trx, summariseQuestion, payload)),
  ).rejects.toThrow();
});
