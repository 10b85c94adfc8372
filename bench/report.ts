import type { TestDatabase } from '@plumbline/testing';
import { type Context, getReport, summariseQuestion, summariseStudy } from '../packages/core/src/index.ts';
import { largeStudy, middleOf, processorTime, secondsOf, tenQuestions, wallTime } from './large-study.ts';
import { withDatabase } from './with-database.ts';

const rounds = 41;

/**
 * Reading one study's full report at several sizes, against GROUP BY over the same answers on the same server.
 * `npm run bench -- report [ANSWERS …]`. All studies are there before anything is measured, and they take turns, so that
 * what else the machine does falls on all of them. `ours` is by the clock, the database included; `cpu` is the processor
 * time of this process; `filtered` compares two groups, which is counted from the answers whenever it is asked for.
 */
export function runReport(options: string[]): Promise<Record<string, unknown>> {
  const sizes = options.length > 0 ? options.map(Number) : [10_000, 100_000, 1_000_000];
  return withDatabase(async (database, ctx) => {
    const studies = [];
    for (const answers of sizes) studies.push(await summarised(database, ctx, answers));
    await database.ownerPool.query('vacuum analyze');
    const reads = studies.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
    for (let round = -3; round < rounds; round += 1) {
      for (const [at, { id }] of studies.entries()) {
        const wall = await wallTime(async () => {
          const cpu = await processorTime(() => getReport(ctx, id));
          if (round >= 0) reads[at]?.cpu.push(cpu);
        });
        if (round >= 0) reads[at]?.wall.push(wall);
      }
    }
    const rows = [];
    for (const [at, study] of studies.entries()) {
      const ours = middleOf(reads[at]?.wall ?? []);
      rows.push({
        ...study,
        ours,
        cpu: middleOf(reads[at]?.cpu ?? []),
        ...(await rival(database, ctx, study.id, ours)),
      });
    }
    const [smallest, largest] = [rows[0], rows.at(-1)];
    const growth = smallest && largest ? Number((largest.ours / smallest.ours).toFixed(2)) : null;
    return { sizes: rows.map(({ id: _, ...row }) => row), growth };
  });
}

/** A study with so many answers, as the worker leaves it; with how long that took. */
async function summarised(database: TestDatabase, ctx: Context, answers: number) {
  const interviews = Math.round(answers / tenQuestions.length);
  const begun = performance.now();
  const study = await largeStudy(database, ctx, { interviews, questions: tenQuestions });
  const seed = secondsOf(performance.now() - begun);
  const summarise = secondsOf(
    await wallTime(async () => {
      for (const { id } of study.questions) await summariseQuestion(ctx, { questionId: id });
      await summariseStudy(ctx, { studyId: study.id });
    }),
  );
  return { id: study.id, answers, seconds: { seed, summarise } };
}

async function rival(database: TestDatabase, ctx: Context, id: string, ours: number) {
  const counts: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    const wall = await wallTime(() =>
      database.ownerPool.query(
        `select question_id, value, state, count(*) from answers
         where study_id = $1 and superseded_at is null group by question_id, value, state`,
        [id],
      ),
    );
    if (run > 0) counts.push(wall);
  }
  const groupBy = middleOf(counts);
  const filtered = Math.round(await wallTime(() => getReport(ctx, id, { compare: 'plan' })));
  return { groupBy, timesFaster: Number((groupBy / ours).toFixed(1)), filtered };
}
