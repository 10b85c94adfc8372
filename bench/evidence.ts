import { keyResult } from '../packages/core/src/evidence/asked.fixture.ts';
import { linkEvidence, summariseQuestion, summariseStudy } from '../packages/core/src/index.ts';
import { costOf, largeStudy, tenQuestions } from './large-study.ts';
import { withDatabase } from './with-database.ts';

const answersEach = 10_000;

/**
 * Worker time to recompute a question's summary and the readings that rest on it, at 10 k answers to the question: one
 * whole job, as processor time of the process that does it, and by the clock. The yes/no question has a live reading.
 */
export function runEvidence(): Promise<Record<string, unknown>> {
  return withDatabase(async (database, ctx) => {
    const questions = tenQuestions.filter(
      ({ type }, at) => tenQuestions.findIndex((other) => other.type === type) === at,
    );
    const study = await largeStudy(database, ctx, { interviews: answersEach, questions });
    const target = await keyResult(ctx);
    const milliseconds: Record<string, Awaited<ReturnType<typeof costOf>>> = {};
    for (const { id, type } of study.questions) {
      if (type === 'yes_no') {
        const spec = { questionId: id, statistic: 'share' as const };
        await linkEvidence(ctx, target, { kind: 'experience', studyId: study.id, spec });
      }
      milliseconds[type] = await costOf(15, () => summariseQuestion(ctx, { questionId: id }));
    }
    // Besides, at most once in some seconds: what the report says of the study as a whole.
    const wholeStudy = await costOf(15, () => summariseStudy(ctx, { studyId: study.id }));
    return { answers: answersEach, milliseconds, wholeStudy };
  });
}
