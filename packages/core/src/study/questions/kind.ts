import type {
  AnswerOf,
  AnswerValue,
  Distribution,
  Question,
  QuestionOf,
  QuestionType,
} from '@plumbline/contracts';
import type { Intervals } from './intervals.ts';

/** What is wrong with an answer, by JSON pointer into its value. */
export type AnswerFault = { pointer: string; message: string };

export type ConfigOf<T extends QuestionType> = QuestionOf<T>['config'];
export type DistributionOf<T extends QuestionType> = Extract<Distribution, { type: T }>;
/** `n` is the base where that is not everyone who answered. */
export type Finding<T extends QuestionType> = {
  n?: number;
  distribution: DistributionOf<T>;
  sentence: string;
};

/** What the product knows about one question type. Answers are those in the base, in order of arrival. */
export interface QuestionKind<T extends QuestionType> {
  /** Faults of an answer that already has the type's shape; empty when the question takes it. */
  validate(config: ConfigOf<T>, answer: AnswerOf<T>): AnswerFault[];
  /** The answer in the words the respondent saw. */
  describe(config: ConfigOf<T>, answer: AnswerOf<T>): string;
  summarise(config: ConfigOf<T>, answers: readonly AnswerOf<T>[], intervals: Intervals): Finding<T>;
  /** Keys of the cells that an answer is counted in. */
  cellKeys(answer: AnswerOf<T>): string[];
}

/** A kind whose type is known only at run time. */
export interface AnyKind {
  validate(config: Question['config'], answer: AnswerValue): AnswerFault[];
  describe(config: Question['config'], answer: AnswerValue): string;
  summarise(
    config: Question['config'],
    answers: readonly AnswerValue[],
    intervals: Intervals,
  ): { n?: number; distribution: Distribution; sentence: string };
  cellKeys(answer: AnswerValue): string[];
}
