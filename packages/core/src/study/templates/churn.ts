import { option, template } from './template.ts';

export const churn = template('churn', {
  problem: 'More customers leave than we expected',
  title: 'Why people left, and what they use now',
  description: 'The deciding reason, what came before it, and where people went.',
  purpose: 'To understand why people stop, so that we change what made them leave.',
  decisionRule:
    'If at least half of those who left name a reason we can remove, remove the largest; otherwise look at whom we sell to.',
  questions: [
    {
      id: 'story',
      type: 'open_ended',
      text: 'Tell me about the day you decided to stop.',
      whyWeAsk: 'The event behind the decision, before we suggest reasons.',
      config: { maxProbes: 2, standardProbes: ['What had happened before that?', 'What happened next?'] },
    },
    {
      id: 'reason',
      type: 'single_choice',
      text: 'Which of these comes closest to the main reason?',
      whyWeAsk: 'Counts what the stories say.',
      required: true,
      config: {
        allowOther: true,
        randomize: true,
        options: [
          option('missing', 'Something I needed was missing', 'fixable'),
          option('trouble', 'It did not work well enough', 'fixable'),
          option('effort', 'It took too much effort', 'fixable'),
          option('price', 'It cost more than it was worth to me', 'objection'),
          option('need', 'I no longer had the need', 'mismatch'),
          option('company', 'My company decided for us', 'mismatch'),
        ],
      },
    },
    {
      id: 'now',
      type: 'single_choice',
      text: 'How do you do this today?',
      whyWeAsk: 'What we compete with.',
      config: {
        allowOther: true,
        options: [
          option('tool', 'With another tool'),
          option('sheet', 'With a spreadsheet or documents'),
          option('person', 'Somebody else does it'),
          option('not', 'I do not do it any more'),
        ],
      },
    },
    {
      id: 'last',
      type: 'scale',
      text: 'How well did it do what you needed in the last month?',
      whyWeAsk: 'Leaving in spite of a good product asks for another answer than leaving a bad one.',
      config: { min: 1, max: 5, minLabel: 'Very badly', maxLabel: 'Very well', anchorProbe: 'low' },
    },
    {
      id: 'back',
      type: 'open_ended',
      text: 'What, if anything, would have kept you?',
      whyWeAsk: 'Looks for what could still be changed, and for “nothing”.',
      config: { maxProbes: 1 },
    },
  ],
});
