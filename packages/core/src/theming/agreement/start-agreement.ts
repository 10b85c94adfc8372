import type { Agreement } from '@plumbline/contracts';
import { seededRandom, shuffled } from '@plumbline/stats';
import type { Context } from '../../shared/context.ts';
import { AppError, found } from '../../shared/errors.ts';
import { underCodebookLock } from '../codebook/change-codebook.ts';
import { insertSample, readMachineCodings, readSampled, sampleById } from './queries-agreement.ts';
import { viewAgreement } from './view-agreement.ts';

const fewest = 10;

/**
 * Draws a random sample of what machines have coded, for a person to code blind. What the machine said is kept as it is now.
 * @throws not_found; conflict when a machine has coded fewer than ten answers
 */
export function startAgreement(
  ctx: Context,
  questionId: string,
  { answers = 30 }: { answers?: number | undefined },
): Promise<Agreement> {
  const id = ctx.ids.uuid();
  const change = {
    questionId,
    subjectId: questionId,
    expected: null,
    action: 'agreement.start',
    recounts: false,
  };
  return underCodebookLock(ctx, change, async ({ trx, scope, userId }) => {
    const coded = await readMachineCodings(trx, scope);
    if (coded.length < fewest)
      throw new AppError(
        'conflict',
        `A sample needs at least ${fewest} answers that a machine has coded; there are ${coded.length}.`,
      );
    const seed = seedOf(id);
    const drawn = shuffled(seededRandom(String(seed)), coded).slice(0, answers);
    await insertSample(trx, scope, { id, seed, userId, answers: drawn });
    return viewAgreement(found(await sampleById(trx, id), 'sample'), await readSampled(trx, id));
  });
}

/** The random end of a fresh id. */
function seedOf(id: string): number {
  return Number.parseInt(id.slice(-7), 16);
}
