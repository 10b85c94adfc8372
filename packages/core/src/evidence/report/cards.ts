import type { ReportQuestion } from '@plumbline/contracts';
import type { PublishedQuestion, Trx } from '@plumbline/db';
import { type AnswerSummary, summariseAnswers, tooFew } from '../../study/index.ts';
import type { Reader } from '../reader.ts';
import type { CardsInput, Shown } from './card.ts';
import { cardThemes, withThemes } from './card-themes.ts';
import { compareGroups, type Group } from './compare-groups.ts';
import { hideAll, hideSmall } from './hide-small.ts';
import { visibleTo } from './privacy.ts';
import { type CountedAnswer, readBases, readCountedAnswers } from './queries-counted.ts';
import { listedWhere } from './queries-list.ts';
import type { Filter, Scope } from './scope.ts';

/** Groups side by side. */
const mostGroups = 6;

/** One card a question, for what this reader asked and may see. */
export async function reportCards(trx: Trx, input: CardsInput): Promise<ReportQuestion[]> {
  const { questions, scope, filter, regime, reader } = input;
  const missing = questions.filter((question) => input.stored(question) === undefined);
  const rows = await readRows(trx, missing, scope, filter);
  const themesOf = await cardThemes(trx, input);
  const mayShow = await visibility(trx, input);
  const values = groupValues([...rows.values()].flat(), filter);

  return questions.map((question) => {
    const { id, type, text, revision } = question;
    const answers = rows.get(id) ?? [];
    const summary = (of: readonly CountedAnswer[], listed: number | null) =>
      summariseAnswers(question, of, { regime, seed: scope.studyId, listed });
    const shown = ({ n, bases, distribution, sentence }: AnswerSummary, group?: string) =>
      worded(withThemes({ n, bases, distribution, sentence, hidden: false }, themesOf(id, group)), input);
    const visible = mayShow(question);
    const groups = values.map((value): Group => {
      const own = { ...filter.where, [filter.compare ?? '']: value };
      const of = summary(
        answers.filter(({ group }) => group === value),
        drawnFrom(question, input, own),
      );
      const group = shown(of, value);
      return { value, ...limited(group, reader, visible === null || visible.groups.has(value)) };
    });
    const whole = shown(input.stored(question) ?? summary(answers, drawnFrom(question, input, filter.where)));
    return {
      id,
      type,
      text,
      revision,
      ...limited(whole, reader, visible === null || visible.whole),
      groups,
      comparison: compareGroups(question, groups, regime),
      weighting: null,
      notes: [],
      earlier: [],
    };
  });
}

/** People that the answers were drawn from; not known of a question that only some are asked. */
export function drawnFrom(
  { showIf }: Pick<PublishedQuestion, 'showIf'>,
  { list }: Pick<CardsInput, 'list'>,
  where: Filter['where'],
): number | null {
  return list === null || showIf !== undefined ? null : listedWhere(list, where);
}

async function readRows(
  trx: Trx,
  questions: readonly PublishedQuestion[],
  scope: Scope,
  filter: Filter,
): Promise<Map<string, CountedAnswer[]>> {
  if (questions.length === 0) return new Map();
  const ids = questions.map(({ id }) => id);
  const answers = await readCountedAnswers(trx, ids, scope, filter);
  return new Map(
    questions.map(({ id, revision }) => [
      id,
      answers.filter((answer) => answer.questionId === id && answer.revision === revision),
    ]),
  );
}

/** The values of the compared attribute with the most answers, those first. */
function groupValues(rows: readonly CountedAnswer[], { compare }: Filter): string[] {
  if (compare === null) return [];
  const sizes = new Map<string, number>();
  for (const { group } of rows) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostGroups)
    .map(([value]) => value);
}

/** For readers of released quotes: what of a question they may see. Null for those who may see everything. */
async function visibility(trx: Trx, { questions, scope, filter, reader, flaggedByDefault }: CardsInput) {
  const toggled = scope.includeFlagged !== flaggedByDefault;
  if (reader === 'all') return () => null;
  const names = [
    ...new Set([...Object.keys(filter.where), ...(filter.compare === null ? [] : [filter.compare])]),
  ];
  // Nothing is asked that the base itself does not decide.
  if (names.length === 0 && !toggled) return () => null;
  const bases = await readBases(trx, questions, scope, names);
  const asking = { ...filter, includeFlagged: scope.includeFlagged, flaggedByDefault };
  return ({ id }: PublishedQuestion) =>
    visibleTo(
      bases.filter(({ questionId }) => questionId === id),
      names,
      asking,
    );
}

function limited(shown: Shown, reader: Reader, visible: boolean): Shown {
  return visible || shown.n === 0 ? hideSmall(shown, reader) : hideAll(shown);
}

/** A finding that may still change says so, and shares of which a person has several say that each stands alone. */
function worded(card: Shown, { soFar }: { soFar: boolean }): Shown {
  if (tooFew(card.n) !== null) return card;
  const { type, cells } = card.distribution;
  const several = (type === 'multiple_choice' || type === 'open_ended') && cells.length > 1;
  const alone = several ? ' Each interval stands alone, not adjusted for their number.' : '';
  return { ...card, sentence: `${soFar ? 'So far: ' : ''}${card.sentence}${alone}` };
}
