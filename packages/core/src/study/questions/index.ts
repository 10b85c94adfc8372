import {
  type AnswerValue,
  answerSchemas,
  type Bases,
  type Distribution,
  type Question,
  type QuestionType,
  type SkipReason,
} from '@plumbline/contracts';
import type { Regime } from './intervals.ts';
import { intervalsIn } from './intervals-in.ts';
import type { AnswerFault, AnyKind, QuestionKind } from './kind.ts';
import { missingWords } from './missing-words.ts';
import { multipleChoice } from './multiple-choice.ts';
import { openEnded } from './open-ended.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { singleChoice } from './single-choice.ts';
import { yesNo } from './yes-no.ts';

export { otherKey } from './cells.ts';
export type { Intervals, Regime } from './intervals.ts';
export { intervalsIn } from './intervals-in.ts';
export type { AnswerFault } from './kind.ts';
export { topPoints } from './scale.ts';
export { listed, meanWords, npsWords, quoted, shareWords, splitFrom, tooFew } from './words.ts';

const kinds: { [T in QuestionType]: QuestionKind<T> } = {
  open_ended: openEnded,
  scale,
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  ranking,
  yes_no: yesNo,
};

/** The part of a question that its answers depend on: drafts, versions and revisions all have it. */
export type AskedQuestion = Pick<Question, 'type' | 'config'>;
/** What became of a question for one respondent; `value` counts only where it was answered. */
export type AnswerRow = { state: 'answered' | SkipReason; value: unknown };
export type AnswerSummary = { n: number; bases: Bases; distribution: Distribution; sentence: string };

/** The value in the shape of its type, or what is wrong with it by JSON pointer into the value. */
export function validateAnswer(
  question: AskedQuestion,
  value: unknown,
): { ok: true; value: AnswerValue } | { ok: false; errors: AnswerFault[] } {
  const parsed = answerSchemas[question.type].safeParse(value);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(faultOf) };
  const errors = kindOf(question).validate(question.config, parsed.data);
  return errors.length === 0 ? { ok: true, value: parsed.data } : { ok: false, errors };
}

/** A stored answer in the words of its question: the labels that were chosen, or what was written. */
export function describeAnswer(question: AskedQuestion, value: unknown): string {
  return kindOf(question).describe(question.config, storedAnswer(question, value));
}

/**
 * Distribution of one question. Percentages use the answered base; skipped, refused and not applicable are counted
 * beside it, never as No, 0 or the lowest. `not_applicable` leaves the shown base. Nulls where nobody answered.
 * @param rows in order of arrival: limits that hold while answers arrive depend on it
 * @param options.seed the study's id, of what is drawn
 * @param options.listed people on the list that everybody was drawn from; null for a crowd
 */
export function summariseAnswers(
  question: AskedQuestion,
  rows: readonly AnswerRow[],
  {
    regime = 'closed',
    seed = '',
    listed = null,
  }: { regime?: Regime; seed?: string; listed?: number | null } = {},
): AnswerSummary {
  const answers = rows
    .filter(({ state }) => state === 'answered')
    .map(({ value }) => storedAnswer(question, value));
  const bases = basesOf(rows);
  // Whom a question does not apply to is on the list and not among those it is about.
  const drawnFrom = bases.notApplicable > 0 ? null : listed;
  const found = kindOf(question).summarise(question.config, answers, intervalsIn(regime, seed, drawnFrom));
  return {
    n: answers.length,
    bases,
    ...found,
    sentence: found.sentence + missingWords(bases, found.distribution),
  };
}

/** Keys of the distribution's cells that a stored answer is counted in; a ranking counts in its first choice. */
export function cellKeys(question: AskedQuestion, value: unknown): string[] {
  return kindOf(question).cellKeys(storedAnswer(question, value));
}

/** What a cell of the question's distribution is called; the key itself when there is no such cell. */
export function describeCell(question: AskedQuestion, key: string): string {
  const { distribution } = kindOf(question).summarise(question.config, [], intervalsIn('closed', ''));
  const cells =
    distribution.type === 'scale' ? [...distribution.cells, distribution.topBox] : distribution.cells;
  return cells.find((cell) => cell.key === key)?.label ?? key;
}

/** Respondents by what became of the question. */
export function basesOf(rows: readonly Pick<AnswerRow, 'state'>[]): Bases {
  const count = { answered: 0, skipped: 0, prefer_not_to_say: 0, not_applicable: 0 };
  for (const { state } of rows) count[state] += 1;
  return {
    shown: rows.length - count.not_applicable,
    answered: count.answered,
    skipped: count.skipped,
    preferNotToSay: count.prefer_not_to_say,
    notApplicable: count.not_applicable,
  };
}

// A question and its config carry the same type, so the kind found by the one fits the other.
function kindOf({ type }: AskedQuestion): AnyKind {
  return kinds[type];
}

/** Safe because only validated answers are stored, together with the revision they were validated against. */
function storedAnswer(_question: AskedQuestion, value: unknown): AnswerValue {
  return value as AnswerValue;
}

function faultOf({ path, message }: { path: PropertyKey[]; message: string }): AnswerFault {
  return { pointer: path.map((step) => `/${String(step)}`).join(''), message };
}
