import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { PostponedError } from './job-run.ts';
import { createJobsStage, type JobsStage, recordEffect } from './jobs.fixture.ts';

const patience = { timeout: 15_000, interval: 30 };
const restMs = 1_500;

describe.each(['postgres', 'redis'] as const)('on %s', (backend) => {
  let stage: JobsStage;
  afterEach(() => stage.close());

  test('a postponed job keeps its whole queue back for so long, in every process, and spends no try', async () => {
    stage = await createJobsStage(backend);
    stage.relay();
    const begun: { questionId: string; attempt: number; at: number }[] = [];
    const handler: Parameters<JobsStage['worker']>[0] = async ({ payload, attempt, complete }) => {
      begun.push({ questionId: payload.questionId, attempt, at: performance.now() });
      if (begun.length === 1) throw new PostponedError(restMs);
      await recordEffect(stage.db, payload.questionId, complete);
    };
    await Promise.all([stage.worker(handler).ready, stage.worker(handler).ready]);
    const first = randomUUID();
    await stage.ask(first);
    await stage.wake();
    await expect.poll(() => begun.length, patience).toBe(1);

    const others = Array.from({ length: 4 }, () => randomUUID());
    for (const other of others) await stage.ask(other);
    await stage.wake();
    for (const questionId of [first, ...others])
      await expect.poll(() => stage.open(questionId), patience).toBe(0);

    const [refused, ...later] = begun;
    const soonest = Math.min(...later.map(({ at }) => at));
    // The rest begins a moment after the handler has thrown, so it cannot seem shorter than it was.
    expect(soonest - (refused?.at ?? 0)).toBeGreaterThanOrEqual(restMs);
    expect(begun.map(({ attempt }) => attempt)).toEqual(Array.from({ length: 6 }, () => 1));
    for (const questionId of [first, ...others]) expect(await stage.effects(questionId)).toBe(1);
    const { rows } = await stage.ownerPool.query('select max(attempts) as sent from outbox');
    expect(rows).toEqual([{ sent: 1 }]);
  });
});
