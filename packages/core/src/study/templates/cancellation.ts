import { onlyIf, option, template } from './template.ts';

export const cancellation = template('cancellation', {
  problem: 'People cancel, and the price is blamed',
  title: 'What the price has to do with it',
  description: 'Tells “too dear” from “not worth it to me”, in four minutes at the moment of cancelling.',
  purpose: 'To learn what led you to cancel. Your cancellation is done and stays so.',
  decisionRule:
    'Touch the price only if most name it without a probe and would pay less for the same; otherwise work on worth.',
  questions: [
    {
      id: 'reason',
      type: 'open_ended',
      text: 'What made you cancel?',
      whyWeAsk: 'Whether the price comes up before we name it.',
      required: true,
      config: { maxProbes: 2, standardProbes: ['What else played a part?'] },
    },
    {
      id: 'price',
      type: 'single_choice',
      text: 'How does the price compare with what you got?',
      whyWeAsk: 'Worth, not money.',
      config: {
        options: [
          option('below', 'I got less than I paid for', 'objection'),
          option('about', 'About what I paid for'),
          option('above', 'I got more than I paid for'),
          option('unsure', 'I am not sure'),
        ],
      },
    },
    {
      id: 'budget',
      type: 'yes_no',
      text: 'Would you have stayed at a lower price?',
      whyWeAsk: 'Only some of those who name the price would.',
      showIf: onlyIf('price', 'below', 'unsure'),
      config: { allowUnsure: true },
    },
    {
      id: 'used',
      type: 'single_choice',
      text: 'How often did you use it in the last month?',
      whyWeAsk: 'Who did not use it did not leave over money.',
      config: {
        options: [
          option('daily', 'Every day'),
          option('weekly', 'Every week'),
          option('monthly', 'Once or twice'),
          option('none', 'Not in the last month', 'mismatch'),
        ],
      },
    },
    {
      id: 'next',
      type: 'open_ended',
      text: 'What will you use instead, if anything?',
      whyWeAsk: 'What the price is really compared with.',
      config: { maxProbes: 1 },
    },
  ],
});
