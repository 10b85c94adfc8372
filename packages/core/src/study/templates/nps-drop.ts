import { template } from './template.ts';

export const npsDrop = template('nps_drop', {
  problem: 'The recommendation score (NPS) fell',
  title: 'What moved the recommendation score',
  description: 'The score by cohort with the reason behind each number, every quarter.',
  purpose: 'To learn what you would tell a colleague about us, and why.',
  decisionRule: 'Act on the first reason among those below 7 if it is named by at least a quarter of them.',
  cadence: 'quarterly',
  targetN: 100,
  questions: [
    {
      id: 'nps',
      type: 'scale',
      text: 'How likely are you to recommend us to a colleague?',
      whyWeAsk: 'The score itself, asked as everybody asks it.',
      required: true,
      config: { min: 0, max: 10, minLabel: 'Not at all likely', maxLabel: 'Extremely likely', preset: 'nps' },
    },
    {
      id: 'why',
      type: 'open_ended',
      text: 'What is the main reason for your answer?',
      whyWeAsk: 'Themes by score say what moved it.',
      config: { maxProbes: 2, standardProbes: ['Can you give me an example?'] },
    },
    {
      id: 'change',
      type: 'single_choice',
      text: 'Compared with three months ago, are you more or less likely to recommend us?',
      whyWeAsk: 'Tells a real change from other people answering.',
      config: {
        options: [
          { id: 'more', label: 'More likely' },
          { id: 'same', label: 'About the same' },
          { id: 'less', label: 'Less likely' },
        ],
      },
    },
    {
      id: 'changed',
      type: 'open_ended',
      text: 'What changed?',
      whyWeAsk: 'The event behind the move.',
      showIf: { match: 'all', conditions: [{ questionId: 'change', optionIds: ['more', 'less'] }] },
      config: { maxProbes: 1, standardProbes: ['When did you notice it?'] },
    },
  ],
});
