import { option, template } from './template.ts';

export const onboarding = template('onboarding', {
  problem: 'Getting started takes too long or feels bad',
  title: 'Getting started, step by step',
  description: 'Satisfaction, the slowest step, and who had to help; repeated monthly.',
  purpose: 'To learn how your first days went, so that the next newcomers have it easier.',
  decisionRule:
    'Mend the step that most people name, and read the satisfaction of the next two waves against this one.',
  cadence: 'monthly',
  questions: [
    {
      id: 'satisfaction',
      type: 'scale',
      text: 'How satisfied are you with how getting started went?',
      whyWeAsk: 'The experience, comparable from wave to wave.',
      required: true,
      config: {
        min: 1,
        max: 5,
        minLabel: 'Very dissatisfied',
        maxLabel: 'Very satisfied',
        preset: 'csat',
        anchorProbe: 'low',
      },
    },
    {
      id: 'steps',
      type: 'multiple_choice',
      text: 'Which of these took you longer than you expected?',
      whyWeAsk: 'Where the time goes.',
      config: {
        allowOther: true,
        exclusiveOptionId: 'none',
        options: [
          option('account', 'Making an account', 'fixable'),
          option('data', 'Bringing in what I had', 'fixable'),
          option('invite', 'Inviting others', 'fixable'),
          option('settings', 'Settings', 'fixable'),
          option('learn', 'Learning how it works', 'fixable'),
          option('none', 'None of these', 'none'),
        ],
      },
    },
    {
      id: 'help',
      type: 'yes_no',
      text: 'Did you ask somebody for help?',
      whyWeAsk: 'Having to ask is the plainest sign of friction.',
      config: {},
    },
    {
      id: 'first',
      type: 'open_ended',
      text: 'What were you trying to do first?',
      whyWeAsk: 'Getting started is measured against what people came for.',
      config: { maxProbes: 2, standardProbes: ['How did that go?'] },
    },
    {
      id: 'missing',
      type: 'open_ended',
      text: 'What, if anything, did you look for and not find?',
      whyWeAsk: 'Gaps that no list of ours has.',
      config: { maxProbes: 1 },
    },
  ],
});
