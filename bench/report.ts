import type { TestDatabase } from '@plumbline/testing';
import { type Context, getReport, summariseQuestion, summariseStudy } from '../packages/core/src/index.ts';
import { costOf, largeStudy, medianOf, tenQuestions } from './large-study.ts';
import { withDatabase } from './with-database.ts';

/**
 * Reading one study's full report, against GROUP BY over the same answers on the same server.
 * `npm run bench -- report [ANSWERS …]`. What is measured, by the clock, includes the database; seeding and summarising
 * are timed for who waits for them, once.
 */
export function runReport(options: string[]): Promise<Record<string, unknown>> {
  const sizes = options.length > 0 ? options.map(Number) : [10_000, 100_000, 1_000_000];
  return withDatabase(async (database, ctx) => {
    const rows = [];
    for (const answers of sizes) {
      const row = { answers, ...(await measured(database, ctx, answers)) };
      console.error(JSON.stringify(row));
      rows.push(row);
    }
    const [smallest, largest] = [rows[0], rows.at(-1)];
    const growth = smallest && largest ? Number((largest.ours / smallest.ours).toFixed(2)) : null;
    return { sizes: rows, growth };
  });
}

async function measured(database: TestDatabase, ctx: Context, answers: number) {
  const begun = performance.now();
  const interviews = Math.round(answers / tenQuestions.length);
  const study = await largeStudy(database, ctx, { interviews, questions: tenQuestions });
  const seeded = performance.now();
  for (const { id } of study.questions) await summariseQuestion(ctx, { questionId: id });
  await summariseStudy(ctx, { studyId: study.id });
  const summarised = performance.now();
  const { wall: ours, cpu } = await costOf(21, () => getReport(ctx, study.id));
  const groupBy = await medianOf(3, () =>
    database.ownerPool.query(
      `select question_id, value, state, count(*) from answers
       where study_id = $1 and superseded_at is null group by question_id, value, state`,
      [study.id],
    ),
  );
  return {
    ours,
    cpu,
    groupBy,
    timesFaster: Number((groupBy / ours).toFixed(1)),
    filtered: await medianOf(1, () => getReport(ctx, study.id, { compare: 'plan' })),
    seconds: {
      seed: Math.round((seeded - begun) / 1000),
      summarise: Math.round((summarised - seeded) / 1000),
    },
  };
}
