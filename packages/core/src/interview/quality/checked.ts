import type { FlagKind, Question } from '@plumbline/contracts';

/** What an interview is judged by. Nobody reads the words for what they say, only for what they look like. */
export type CheckedInterview = {
  id: string;
  startedAt: Date;
  /** Keyed hash of where it was started; null when that is not known or was invited one by one. */
  source: string | null;
  answers: readonly CheckedAnswer[];
};

export type CheckedAnswer = {
  questionId: string;
  /** The point on a scale; null for other types. */
  point: number | null;
  text: string | null;
  /** From the question's being shown to its first answer; null when that cannot be known, as in an import. */
  seconds: number | null;
};

export type CheckedQuestion = Pick<Question, 'id' | 'type' | 'config' | 'blockId'>;
export type AutomaticKind = Exclude<FlagKind, 'person'>;

/** Interview ids with the reason why they look unusual, in words for the team. */
export type Unusual = Map<string, string>;
