import type { Cell, ReportQuestion } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Wording } from '../readings/queries-answers.ts';
import type { CardsInput } from './card.ts';
import { type ExtraAnswer, type Extras, extrasOf, shownExtras } from './extras.ts';
import { type CountedAnswer, readCountedAnswers } from './queries-counted.ts';
import { readAttributes, readFlagged } from './queries-respondents.ts';
import { noFilter, type Scope } from './scope.ts';
import { readThemesOf } from './themes-of.ts';

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

/** Worked out from the answers, for questions with these cells by id; one query for all of them and one for each open one. */
export async function countExtras(
  trx: Trx,
  questions: readonly Asked[],
  cells: ReadonlyMap<string, readonly Cell[]>,
  { scope, regime, sizes }: Pick<CardsInput, 'scope' | 'regime' | 'sizes'>,
): Promise<Map<string, Extras>> {
  if (questions.length === 0) return new Map();
  const ids = questions.map(({ id }) => id);
  const answers = await readCountedAnswers(trx, ids, { ...scope, includeFlagged: true }, noFilter);
  const known = await knownOf(trx, scope, sizes);
  const found = new Map<string, Extras>();
  for (const question of questions) {
    const own = answers.filter(
      ({ questionId, revision }) => questionId === question.id && revision === question.revision,
    );
    const themes = await readThemesOf(trx, question, scope, sizes);
    const rows = own.map((answer) => extraAnswer(answer, { ...known, themes }));
    const of = { sizes, regime, seed: scope.studyId, includeFlagged: scope.includeFlagged };
    found.set(question.id, extrasOf(question, cells.get(question.id) ?? [], rows, of));
  }
  return found;
}

/** Who is flagged and, where sizes are known, in which groups everybody is. */
async function knownOf(trx: Trx, scope: Scope, sizes: CardsInput['sizes']) {
  return {
    flagged: await readFlagged(trx, scope),
    attributes:
      sizes.length === 0 ? new Map<string, Record<string, string>>() : await readAttributes(trx, scope),
  };
}

function extraAnswer(
  { interviewId, state, value }: Pick<CountedAnswer, 'interviewId' | 'state' | 'value'>,
  of: Awaited<ReturnType<typeof knownOf>> & { themes: ReadonlyMap<string, readonly string[]> },
): ExtraAnswer {
  return {
    state,
    value,
    attributes: of.attributes.get(interviewId) ?? {},
    themes: of.themes.get(interviewId) ?? null,
    flagged: of.flagged.has(interviewId),
  };
}
