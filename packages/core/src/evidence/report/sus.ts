import type { Report } from '@plumbline/contracts';
import type { PublishedQuestion, Trx } from '@plumbline/db';
import { bettingMean, type SusSummary, susGrade, susScore, susSummary } from '@plumbline/stats';
import { meanWords, type Regime, tooFew } from '../../study/index.ts';
import { type CountedAnswer, readCountedAnswers } from './queries-counted.ts';
import type { Filter, Scope } from './scope.ts';

export type SusCard = Report['sus'][number];
type Block = { blockId: string; questions: PublishedQuestion[] };

const items = 10;
const gradesFrom = 10;
const average = 68;

/** One score for each block of ten usability questions of the version, over the respondents of a scope. */
export async function readSus(
  trx: Trx,
  questions: readonly PublishedQuestion[],
  { scope, filter, regime }: { scope: Scope; filter: Filter; regime: Regime },
): Promise<SusCard[]> {
  const blocks = blocksOf(questions);
  if (blocks.length === 0) return [];
  const ids = blocks.flatMap((block) => block.questions.map(({ id }) => id));
  const answers = await readCountedAnswers(trx, ids, scope, { ...filter, compare: null });
  return blocks.map((block) => cardOf(block, responsesTo(block, answers), regime));
}

function blocksOf(questions: readonly PublishedQuestion[]): Block[] {
  const asked = questions.filter(
    ({ type, config }) => type === 'scale' && 'preset' in config && config.preset === 'sus',
  );
  const names = [...new Set(asked.flatMap(({ blockId }) => blockId ?? []))];
  return names
    .map((blockId) => ({ blockId, questions: asked.filter((question) => question.blockId === blockId) }))
    .filter((block) => block.questions.length === items);
}

/** Answers of each respondent to the ten, in the order in which they gave the first; null where one is missing. */
function responsesTo({ questions }: Block, answers: readonly CountedAnswer[]): (number | null)[][] {
  const places = new Map(questions.map(({ id, revision }, place) => [`${id} ${revision}`, place]));
  const responses = new Map<string, (number | null)[]>();
  for (const { interviewId, questionId, revision, state, value } of answers) {
    const place = places.get(`${questionId} ${revision}`);
    if (place === undefined || state !== 'answered') continue;
    const response = responses.get(interviewId) ?? questions.map(() => null);
    response[place] = pointOf(value);
    responses.set(interviewId, response);
  }
  return [...responses.values()];
}

function cardOf({ blockId, questions }: Block, responses: (number | null)[][], regime: Regime): SusCard {
  const found = susSummary(responses);
  const scores = responses.flatMap((response) => susScore(response).score ?? []);
  const limits = regime === 'live' ? bettingMean(scores, { bounds: { min: 0, max: 100 } }) : found;
  const score = { estimate: found.estimate, lower: limits.lower, upper: limits.upper };
  const grades = found.n < gradesFrom ? null : gradeWords(score);
  return {
    blockId,
    questionIds: questions.map(({ id }) => id),
    n: found.n,
    score,
    grades,
    sentence: sentence(found, score, grades),
  };
}

type Score = SusCard['score'];

function gradeWords({ lower, upper }: Score): string | null {
  if (lower === null || upper === null) return null;
  const [worst, best] = [susGrade(lower), susGrade(upper)];
  return worst === best ? worst : `${worst} to ${best}`;
}

function sentence(found: SusSummary, score: Score, grades: string | null): string {
  const few = tooFew(found.n);
  if (few !== null) return few;
  const notes = [
    ...(grades === null ? [] : [`${grades.includes(' to ') ? 'Grades' : 'Grade'} ${grades}.`]),
    `The average product scores ${average}.`,
    ...(found.excluded === 0 ? [] : [`${found.excluded} left out: two or more of the ten are missing.`]),
    ...(found.straightLined === 0 ? [] : [`${found.straightLined} gave the same answer to all ten.`]),
  ];
  return `SUS ${meanWords(score)} of 100, from ${found.n} people. ${notes.join(' ')}`;
}

/** Safe because a scale's stored answers were validated: `{value: number}`. */
function pointOf(value: unknown): number {
  return (value as { value: number }).value;
}
