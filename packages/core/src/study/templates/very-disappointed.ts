import { onlyIf, option, template } from './template.ts';

export const veryDisappointed = template('very_disappointed', {
  problem: 'We do not know whether people would miss us',
  title: 'Would people miss it?',
  description: 'The very-disappointed share with who they are and what they would miss.',
  purpose: 'To learn what this product is to you.',
  decisionRule:
    'At 40 % or more very disappointed, grow. Below, build what those who are somewhat disappointed are missing.',
  targetN: 100,
  questions: [
    {
      id: 'feel',
      type: 'single_choice',
      text: 'How would you feel if you could no longer use this product?',
      whyWeAsk: 'The share of “very disappointed”, in its own words.',
      required: true,
      config: {
        preset: 'very_disappointed',
        options: [
          option('very', 'Very disappointed'),
          option('somewhat', 'Somewhat disappointed'),
          option('not', 'Not disappointed'),
        ],
      },
    },
    {
      id: 'miss',
      type: 'open_ended',
      text: 'What would you miss most?',
      whyWeAsk: 'What the product is for those who need it.',
      showIf: onlyIf('feel', 'very', 'somewhat'),
      config: { maxProbes: 1, standardProbes: ['What would you use instead?'] },
    },
    {
      id: 'who',
      type: 'open_ended',
      text: 'Who do you think gets the most out of it?',
      whyWeAsk: 'People describe themselves.',
      config: { maxProbes: 0 },
    },
    {
      id: 'better',
      type: 'open_ended',
      text: 'What would have to change for you to need it more?',
      whyWeAsk: 'What stands between “somewhat” and “very”.',
      showIf: onlyIf('feel', 'somewhat', 'not'),
      config: { maxProbes: 2, standardProbes: ['Can you give me an example?'] },
    },
  ],
});
