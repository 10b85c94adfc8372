import type { ShownQuestion, SkipReason } from '@plumbline/contracts';
import { askedOf } from '../asked.ts';
import { answerOf, chosenOf, configOf } from '../inputs/input.ts';
import type { Strings } from '../strings/index.ts';

interface Given {
  value: unknown;
  skipReason: SkipReason | null;
}

/** An answer as the respondent would read it aloud, one line a point. */
export function answerWords(strings: Strings, question: ShownQuestion, given: Given): string[] {
  if (given.skipReason !== null) return [strings.reasons[given.skipReason]];
  const words = given.value === null ? [] : valueWords(strings, question, given.value);
  return words.length > 0 ? words : [strings.notAnswered];
}

function valueWords(strings: Strings, question: ShownQuestion, value: unknown): string[] {
  const asked = askedOf({ seq: 0, kind: 'question', question, minutesLeft: 0, previous: null });
  switch (question.type) {
    case 'open_ended':
      return present([answerOf(value, 'open_ended').text]);
    case 'scale': {
      const { min, max } = configOf(asked, 'scale');
      const { value: point } = answerOf(value, 'scale');
      return point === undefined ? [] : [strings.ofScale(point, min, max)];
    }
    case 'yes_no': {
      const { yesLabel, noLabel } = configOf(asked, 'yes_no');
      const labels = { yes: yesLabel, no: noLabel, unsure: strings.unsure };
      const { value: choice } = answerOf(value, 'yes_no');
      return choice === undefined ? [] : [labels[choice]];
    }
    case 'single_choice': {
      const { optionId, other } = chosenOf(value);
      return present([labelIn(question, optionId), other]);
    }
    case 'multiple_choice': {
      const { optionIds = [], other } = answerOf(value, 'multiple_choice');
      return present([...optionIds.map((id) => labelIn(question, id)), other]);
    }
    case 'ranking': {
      const { order = [] } = answerOf(value, 'ranking');
      return order.map((id, index) => `${index + 1}. ${labelIn(question, id)}`);
    }
  }
}

function labelIn(question: ShownQuestion, id: string | undefined): string | undefined {
  const asked = askedOf({ seq: 0, kind: 'question', question, minutesLeft: 0, previous: null });
  return configOf(asked, 'single_choice').options.find((option) => option.id === id)?.label;
}

function present(words: (string | undefined)[]): string[] {
  return words.flatMap((one) => (one === undefined || one === '' ? [] : [one]));
}
