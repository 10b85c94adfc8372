import type { AnswerOf, QuestionOf, QuestionType } from '@plumbline/contracts';
import type { Asked } from '../asked.ts';

export interface InputProps {
  question: Asked;
  value: unknown;
  onChange: (value: unknown) => void;
  hint: string | null;
}

/** The question's config as its type says. Safe: the server validated it when the study was saved. */
export function configOf<T extends QuestionType>(asked: Asked, _type: T): QuestionOf<T>['config'] {
  return asked.config as QuestionOf<T>['config'];
}

/** What was chosen so far, as its type says. Safe: only this type's input writes it. */
export function answerOf<T extends QuestionType>(value: unknown, _type: T): Partial<AnswerOf<T>> {
  return (typeof value === 'object' && value !== null ? value : {}) as Partial<AnswerOf<T>>;
}

/** What was chosen of a single choice, which is one of two shapes. Safe: only this type's input writes it. */
export function chosenOf(value: unknown): { optionId?: string; other?: string } {
  return typeof value === 'object' && value !== null ? value : {};
}
