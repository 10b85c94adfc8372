import type { Cell, ReportQuestion } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Wording } from '../readings/queries-answers.ts';
import type { ReadRow } from '../readings/queries-rows.ts';
import { answersIn, type WaveAnswers } from '../readings/wave-answers.ts';
import type { CardsInput } from './card.ts';
import { type ExtraAnswer, type Extras, extrasOf, shownExtras } from './extras.ts';

type Asked = Wording & { id: string };

/**
 * The cards with what their numbers would be weighted, and what to mind of them: as summarised where that fits, else
 * worked out now. Only of everybody: known sizes are those of all, and halves and flags are told of the whole.
 */
export async function withExtras(
  trx: Trx,
  cards: ReportQuestion[],
  input: CardsInput,
): Promise<ReportQuestion[]> {
  const { questions, filter, reader, scope, flaggedByDefault, sizes } = input;
  if (Object.keys(filter.where).length > 0) return cards;
  // Readers who see no base under five get weights of the usual respondents only.
  if (reader !== 'all' && scope.includeFlagged !== flaggedByDefault) return cards;
  const fits = (extras: Extras | undefined) =>
    extras !== undefined && canonicalJson(extras.sizes) === canonicalJson(sizes);
  const missing = questions.filter((question) => !fits(input.extras(question)));
  const cells = new Map(cards.map(({ id, distribution }) => [id, distribution.cells]));
  const counted = await countExtras(trx, missing, cells, input);
  return cards.map((card) => {
    const extras = counted.get(card.id) ?? input.extras(card);
    return extras
      ? { ...card, ...shownExtras(extras, { reader, hidden: card.hidden || card.n === 0 }) }
      : card;
  });
}

type Of = Pick<CardsInput, 'scope' | 'regime' | 'sizes'> & {
  /** What may have been read already. */
  answers?: WaveAnswers;
};

/** Worked out from the answers, for questions with these cells by id; one query for all of them and one for each open one. */
export async function countExtras(
  trx: Trx,
  questions: readonly Asked[],
  cells: ReadonlyMap<string, readonly Cell[]>,
  { scope, regime, sizes, answers = answersIn(trx) }: Of,
): Promise<Map<string, Extras>> {
  if (questions.length === 0) return new Map();
  const rows = await answers.rows(
    questions.map(({ id }) => id),
    scope,
  );
  const of = { sizes, regime, seed: scope.studyId, includeFlagged: scope.includeFlagged };
  const found = new Map<string, Extras>();
  for (const question of questions) {
    const own = rows.filter(
      ({ questionId, revision }) => questionId === question.id && revision === question.revision,
    );
    const themed = await withThemes(own, question, { scope, sizes, answers });
    found.set(question.id, extrasOf(question, cells.get(question.id) ?? [], themed, of));
  }
  return found;
}

/** Rows of an open question with what their words carry, null while they are not themed; only weights by known sizes ask. */
async function withThemes(
  rows: readonly ReadRow[],
  { id, type, revision }: Asked,
  { scope, sizes, answers }: Pick<Required<Of>, 'scope' | 'sizes' | 'answers'>,
): Promise<readonly ExtraAnswer[]> {
  if (type !== 'open_ended' || sizes.length === 0) return rows;
  const themes = await answers.themes(id, scope);
  return rows.map((row) => {
    const own = themes.get(row.interviewId);
    return { ...row, themes: own?.revision === revision ? own.themes : null };
  });
}
