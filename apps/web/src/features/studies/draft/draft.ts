import type { BodyOf, endpoints, Question, QuestionInput, QuestionType, Study } from '@plumbline/contracts';

type WithoutId<Q> = Q extends Question ? Omit<Q, 'id'> : never;

/** A question while it is written; `key` names it on the page before it has an id. */
export type DraftQuestion = WithoutId<Question> & { id?: string; key: string };
export type DraftQuestionOf<T extends QuestionType> = Extract<DraftQuestion, { type: T }>;

/** What the editor changes of a study. */
export type Draft = Pick<
  Study,
  | 'title'
  | 'purpose'
  | 'askedBy'
  | 'targetN'
  | 'decisionRule'
  | 'closesOn'
  | 'cohortTargets'
  | 'cadence'
  | 'language'
  | 'translations'
> & { questions: DraftQuestion[] };

export function draftOf({ questions, ...study }: Study): Draft {
  const {
    title,
    purpose,
    askedBy,
    targetN,
    decisionRule,
    closesOn,
    cohortTargets,
    cadence,
    language,
    translations,
  } = study;
  return {
    title,
    purpose,
    askedBy,
    targetN,
    decisionRule,
    closesOn,
    cohortTargets,
    cadence,
    language,
    translations,
    questions: questions.map((question) => ({ ...question, key: question.id })),
  };
}

export function bodyOf({ questions, ...fields }: Draft): BodyOf<typeof endpoints.updateStudy> {
  return { ...fields, questions: questions.map(inputOf) };
}

/** The question as the api takes it. */
export function inputOf({ key: _key, ...question }: DraftQuestion): QuestionInput {
  return question;
}

/** Short and random: an id that was used for something else must not come back. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');
}

/** The list with one item on another place; as it was when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((one, index) => (index === at ? item : one));
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}
