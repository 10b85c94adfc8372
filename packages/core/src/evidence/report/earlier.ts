import type { ReportQuestion } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { summariseAnswers } from '../../study/index.ts';
import type { CardsInput } from './card.ts';
import { hideAll, hideSmall } from './hide-small.ts';
import { readCountedAnswers } from './queries-counted.ts';
import { readEarlierWordings } from './queries-earlier.ts';

/**
 * The cards with the answers that were given to earlier wordings, each apart: a changed question is another question, and
 * its answers are never mixed. Wordings that nobody in the scope answered are left out.
 */
export async function withEarlier(
  trx: Trx,
  cards: ReportQuestion[],
  input: CardsInput,
): Promise<ReportQuestion[]> {
  const changed = cards.filter(({ revision }) => revision > 1);
  if (changed.length === 0) return cards;
  const { scope, filter, regime, reader } = input;
  const wordings = await readEarlierWordings(trx, changed);
  const answers = await readCountedAnswers(
    trx,
    changed.map(({ id }) => id),
    scope,
    filter,
  );
  const isPlain =
    filter.compare === null &&
    Object.keys(filter.where).length === 0 &&
    scope.includeFlagged === input.flaggedByDefault;

  return cards.map((card) => {
    const earlier = wordings.flatMap((wording): ReportQuestion['earlier'] => {
      if (wording.questionId !== card.id) return [];
      const { revision, type, text } = wording;
      const rows = answers.filter((one) => one.questionId === card.id && one.revision === revision);
      if (rows.length === 0) return [];
      const { n, bases, distribution, sentence } = summariseAnswers(wording, rows, {
        regime,
        seed: scope.studyId,
      });
      const shown = { revision, type, text, n, bases, distribution, sentence, hidden: false };
      return [reader === 'all' || isPlain ? hideSmall(shown, reader) : hideAll(shown)];
    });
    return earlier.length === 0 ? card : { ...card, earlier };
  });
}
