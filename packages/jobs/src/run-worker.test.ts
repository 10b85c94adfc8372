import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createJobsStage, type JobsStage, recordEffect } from './jobs.fixture.ts';
import { openWork } from './outbox.ts';

const patience = { timeout: 15_000, interval: 30 };

describe.each(['postgres', 'redis'] as const)('on %s', (backend) => {
  let stage: JobsStage;
  const behaviours = new Map<string, (attempt: number) => Promise<void> | void>();
  const runs = new Map<string, number>();
  const failures = new Map<string, string>();
  const runsOf = (questionId: string) => runs.get(questionId) ?? 0;

  beforeAll(async () => {
    stage = await createJobsStage(backend);
    stage.relay(3_000);
    const worker = stage.worker(async ({ payload: { questionId }, attempt, complete }) => {
      runs.set(questionId, runsOf(questionId) + 1);
      await behaviours.get(questionId)?.(attempt);
      await recordEffect(stage.db, questionId, complete).catch((error) => {
        failures.set(questionId, error.name);
        throw error;
      });
    });
    await worker.ready;
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await stage.close();
  });

  const done = (questionId: string) => expect.poll(() => stage.open(questionId), patience).toBe(0);

  test('1,000 requests for one key make few runs and all of them are done', async () => {
    const questionId = randomUUID();
    // No more at once than connections are patient for on a busy machine.
    for (let hundred = 0; hundred < 10; hundred += 1)
      await Promise.all(Array.from({ length: 100 }, () => stage.ask(questionId).then(stage.wake)));
    await done(questionId);
    // Asking takes some seconds on a busy machine, and there is a run every quarter of one.
    expect(runsOf(questionId)).toBeLessThanOrEqual(40);
    expect(await stage.effects(questionId)).toBe(runsOf(questionId));
  });

  test('a request that comes during a run makes another run', async () => {
    const questionId = randomUUID();
    behaviours.set(questionId, async () => {
      if (runsOf(questionId) === 1) await stage.ask(questionId);
    });
    await stage.ask(questionId);
    await done(questionId);
    expect(runsOf(questionId)).toBe(2);
  });

  test('a failure is tried again, later each time, and stays visible until it is done', async () => {
    const questionId = randomUUID();
    const times: number[] = [];
    behaviours.set(questionId, async (attempt) => {
      times.push(Date.now());
      expect(await openWork(stage.db, 'summarise-question', questionId)).toMatchObject({
        rows: 1,
        attempts: 1,
      });
      if (attempt < 3) throw new Error('not yet');
    });
    await stage.ask(questionId);
    await done(questionId);
    const [first = 0, second = 0, third = 0] = times;
    expect(times).toHaveLength(3);
    expect(second - first).toBeGreaterThanOrEqual(950);
    expect(third - second).toBeGreaterThanOrEqual(1_900);
    expect(await stage.effects(questionId)).toBe(1);
  });

  test('work of one key never runs twice at a time', async () => {
    const questionId = randomUUID();
    let running = 0;
    let most = 0;
    behaviours.set(questionId, async () => {
      running += 1;
      most = Math.max(most, running);
      await stage.db.selectFrom('outbox').select('id').limit(1).execute();
      // The row looks forgotten, so the relay sends it again while this run goes on.
      await stage.ownerPool.query(`update outbox set sent_at = now() - interval '1 hour' where key = $1`, [
        questionId,
      ]);
      await stage.wake();
      await expect.poll(() => attemptsOf(questionId), patience).toBeGreaterThan(1);
      // Six times the debounce: long enough for the second job to have tried.
      await vi.waitUntil(() => running > 1, 1_500).catch(() => {});
      running -= 1;
    });
    await stage.ask(questionId);
    await done(questionId);
    expect(most).toBe(1);
  });

  test('a late run cannot write over the result of the one that was faster', async () => {
    const questionId = randomUUID();
    behaviours.set(questionId, async () => {
      await stage.ownerPool.query('update outbox set done_at = now() where key = $1', [questionId]);
    });
    await stage.ask(questionId);
    await expect.poll(() => failures.get(questionId), patience).toBe('OvertakenError');
    expect(await stage.effects(questionId)).toBe(0);
  });

  test('a job whose worker is killed in the middle is done by another', async () => {
    const questionId = randomUUID();
    const own = await createJobsStage(backend);
    own.relay();
    const child = startWorker(own, 'hang');
    await own.ask(questionId);
    await child.started;
    child.process.kill('SIGKILL');
    const next = startWorker(own, 'work');
    await expect.poll(() => own.open(questionId), { ...patience, timeout: 60_000 }).toBe(0);
    expect(await own.effects(questionId)).toBe(1);
    next.process.kill('SIGKILL');
    await own.close();
  }, 90_000);

  test('work that the queue forgot is sent again', async () => {
    const questionId = randomUUID();
    await stage.ask(questionId);
    // As after a wiped Redis: the outbox says sent, the queue knows nothing.
    await stage.ownerPool.query(
      `update outbox set sent_at = now() - interval '1 hour', attempts = 1 where key = $1`,
      [questionId],
    );
    await done(questionId);
    expect(await attemptsOf(questionId)).toBe(2);
  });

  test('closing hands a running job back, and the next worker does it', async () => {
    const questionId = randomUUID();
    const own = await createJobsStage(backend);
    own.relay();
    let started = () => {};
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const leaving = own.worker(async ({ signal }) => {
      started();
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await own.ask(questionId);
    await running;
    await leaving.close(0);
    own.worker(({ complete }) => recordEffect(own.db, questionId, complete));
    await expect.poll(() => own.open(questionId), patience).toBe(0);
    await own.close();
  });

  async function attemptsOf(questionId: string): Promise<number> {
    const { rows } = await stage.ownerPool.query('select max(attempts) as n from outbox where key = $1', [
      questionId,
    ]);
    return rows[0].n;
  }
});

const children: ChildProcess[] = [];

function startWorker(stage: JobsStage, behaviour: 'hang' | 'work') {
  const file = fileURLToPath(new URL('./worker.fixture.ts', import.meta.url));
  const args = ['--import', 'tsx', file, stage.url, stage.redisUrl ?? '', stage.prefix, behaviour];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const started = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return { process: child, started };
}
