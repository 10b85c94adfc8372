import { option, template } from './template.ts';

export const discovery = template('discovery', {
  problem: 'We have an outcome to move and no problem that is proven',
  title: 'How people work today',
  description: 'Past behaviour only: the last time, what it cost, what was tried.',
  purpose: 'To learn how you work today. There is nothing to sell and no right answer.',
  decisionRule:
    'A problem counts when at least a quarter had it in the last month and did something about it.',
  targetN: 30,
  questions: [
    {
      id: 'last',
      type: 'open_ended',
      text: 'Tell me about the last time you did this.',
      whyWeAsk: 'One real occasion carries more than any opinion.',
      shownToRespondents: 'The task we described in our message to you.',
      required: true,
      config: {
        maxProbes: 3,
        minWords: 30,
        probeInstructions: 'What started it, each step, who else was there.',
        standardProbes: ['What happened next?', 'Who else was part of it?'],
        doneWhen: 'They told how it started and how it ended.',
      },
    },
    {
      id: 'often',
      type: 'single_choice',
      text: 'How often do you do this?',
      whyWeAsk: 'Weighs the occasion.',
      config: {
        options: [
          option('daily', 'Every day'),
          option('weekly', 'Every week'),
          option('monthly', 'Every month'),
          option('less', 'Less often'),
        ],
      },
    },
    {
      id: 'hardest',
      type: 'open_ended',
      text: 'What part of it took the most out of you?',
      whyWeAsk: 'Where the effort is, if anywhere.',
      config: { maxProbes: 2, standardProbes: ['Can you give me an example?'] },
    },
    {
      id: 'tried',
      type: 'open_ended',
      text: 'What, if anything, have you tried to make it easier on yourself?',
      whyWeAsk: 'Who tried nothing may not have a problem.',
      config: { maxProbes: 1 },
    },
    {
      id: 'matters',
      type: 'scale',
      text: 'How much would it change for you if this took half the time?',
      whyWeAsk: 'Size of the problem, with its reason.',
      config: { min: 1, max: 5, minLabel: 'Nothing at all', maxLabel: 'A great deal', anchorProbe: 'always' },
    },
  ],
});
