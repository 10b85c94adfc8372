import type { Option, QuestionType } from '@plumbline/contracts';
import { type DraftQuestion, type DraftQuestionOf, newKey } from './draft.ts';

const mostRanked = 20;

export function newQuestion(): DraftQuestion {
  const blank = { key: newKey(), text: '', whyWeAsk: '', shownToRespondents: '', required: false };
  return { ...blank, type: 'open_ended', config: openEnded };
}

export function newOption(): Option {
  return { id: newKey(), label: '' };
}

/** The same question asked another way: words, options and settings that the new type knows are kept. */
export function changeType(question: DraftQuestion, type: QuestionType): DraftQuestion {
  if (question.type === type) return question;
  const { type: _type, config, ...kept } = question;
  const options = 'options' in config ? config.options : [newOption(), newOption()];
  const randomize = 'randomize' in config && config.randomize;
  const allowOther = 'allowOther' in config && config.allowOther;
  switch (type) {
    case 'open_ended':
      return { ...kept, type, config: openEnded };
    case 'scale':
      return { ...kept, type, config: { min: 1, max: 5, minLabel: '', maxLabel: '', preset: 'custom' } };
    case 'single_choice':
      return { ...kept, type, config: { options, allowOther, randomize } };
    case 'multiple_choice':
      return { ...kept, type, config: { options, allowOther, randomize, min: 0 } };
    case 'ranking':
      return { ...kept, type, config: { options: options.slice(0, mostRanked), randomize } };
    case 'yes_no':
      return { ...kept, type, config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: false } };
    default:
      return type satisfies never;
  }
}

const openEnded: DraftQuestionOf<'open_ended'>['config'] = {
  maxProbes: 1,
  standardProbes: [],
  probeInstructions: '',
};
