import { onlyIf, option, template } from './template.ts';

export const adoption = template('adoption', {
  problem: 'A feature is used by fewer people than planned',
  title: 'Who uses the feature, and what keeps the others',
  description: 'Tells those who do not know it from those who tried and left.',
  purpose: 'To learn who uses this part of the product, and what it is to the others.',
  decisionRule:
    'If most do not know it, show it. If most tried and left, mend it. If most have no need, lower the target.',
  questions: [
    {
      id: 'use',
      type: 'single_choice',
      text: 'Which of these describes you best?',
      whyWeAsk: 'Awareness, trial and use are three different problems.',
      shownToRespondents: 'Think of the part of the product that we wrote to you about.',
      required: true,
      config: {
        options: [
          option('unknown', 'I did not know that it exists', 'fixable'),
          option('untried', 'I know it and have not tried it', 'unclear'),
          option('left', 'I tried it and stopped', 'fixable'),
          option('use', 'I use it', 'none'),
          option('need', 'I have no need for it', 'mismatch'),
          option('unsure', 'I am not sure'),
        ],
      },
    },
    {
      id: 'stopped',
      type: 'open_ended',
      text: 'What made you stop?',
      whyWeAsk: 'What has to be mended.',
      showIf: onlyIf('use', 'left'),
      config: { maxProbes: 2, standardProbes: ['Can you give me an example?'] },
    },
    {
      id: 'instead',
      type: 'open_ended',
      text: 'How do you get this done today?',
      whyWeAsk: 'What the feature has to be better than.',
      showIf: onlyIf('use', 'unknown', 'untried', 'left'),
      config: { maxProbes: 1 },
    },
    {
      id: 'often',
      type: 'single_choice',
      text: 'How often did you use it in the last month?',
      whyWeAsk: 'Use once is not adoption.',
      showIf: onlyIf('use', 'use'),
      config: {
        options: [
          option('daily', 'Every day'),
          option('weekly', 'Every week'),
          option('monthly', 'Once or twice'),
          option('none', 'Not in the last month'),
        ],
      },
    },
    {
      id: 'worth',
      type: 'scale',
      text: 'How much does it matter to your work?',
      whyWeAsk: 'Says whether use is wanted or only asked for.',
      showIf: onlyIf('use', 'use', 'left'),
      config: { min: 1, max: 5, minLabel: 'Not at all', maxLabel: 'A great deal', anchorProbe: 'always' },
    },
  ],
});
