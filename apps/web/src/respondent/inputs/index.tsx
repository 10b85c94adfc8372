import type { QuestionType } from '@plumbline/contracts';
import type { ComponentType } from 'react';
import type { Asked } from '../asked.ts';
import type { Strings } from '../strings/index.ts';
import { answerOf, chosenOf, configOf, type InputProps } from './input.ts';
import { MultipleChoiceInput } from './multiple-choice.tsx';
import { OpenEndedInput } from './open-ended.tsx';
import { RankingInput } from './ranking.tsx';
import { ScaleInput } from './scale.tsx';
import { SingleChoiceInput } from './single-choice.tsx';
import { YesNoInput } from './yes-no.tsx';

const inputs: Record<QuestionType, ComponentType<InputProps>> = {
  open_ended: OpenEndedInput,
  scale: ScaleInput,
  single_choice: SingleChoiceInput,
  multiple_choice: MultipleChoiceInput,
  ranking: RankingInput,
  yes_no: YesNoInput,
};

export function inputFor(type: QuestionType): ComponentType<InputProps> {
  return inputs[type];
}

/** Whether there is something to send. The server checks the rest and says what is wrong. */
export function isComplete(type: QuestionType, value: unknown): boolean {
  switch (type) {
    case 'open_ended':
      return (answerOf(value, 'open_ended').text ?? '').trim() !== '';
    case 'scale':
      return answerOf(value, 'scale').value !== undefined;
    case 'yes_no':
      return answerOf(value, 'yes_no').value !== undefined;
    case 'single_choice': {
      const { optionId, other } = chosenOf(value);
      return optionId !== undefined || (other ?? '').trim() !== '';
    }
    case 'multiple_choice': {
      const { optionIds = [], other } = answerOf(value, 'multiple_choice');
      return other === undefined ? optionIds.length > 0 : other.trim() !== '';
    }
    case 'ranking':
      return (answerOf(value, 'ranking').order ?? []).length > 0;
  }
}

/** One line on how to answer, where it is not obvious. */
export function hintFor(strings: Strings, asked: Asked): string | null {
  if (asked.type === 'multiple_choice') {
    const { max } = configOf(asked, 'multiple_choice');
    return max === undefined ? strings.chooseSeveral : strings.chooseUpTo(max);
  }
  if (asked.type === 'ranking') {
    const { topN, options } = configOf(asked, 'ranking');
    return topN === undefined || topN === options.length ? strings.tapInOrder : strings.tapTop(topN);
  }
  return null;
}

export function sendLabel(strings: Strings, type: QuestionType, value: unknown): string {
  const placed = type === 'ranking' ? (answerOf(value, 'ranking').order ?? []).length : 0;
  return placed > 0 ? strings.sendThese(placed) : strings.send;
}
