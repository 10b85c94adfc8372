import { onlyIf, option, template } from './template.ts';

export const winLoss = template('win_loss', {
  problem: 'We lose deals and do not know why',
  title: 'How the decision was made',
  description: 'The same questions to those who bought and those who did not.',
  purpose: 'To learn how you decided, whichever way it went.',
  decisionRule: 'Change what most of the lost name and few of the won do; leave alone what both name.',
  questions: [
    {
      id: 'outcome',
      type: 'single_choice',
      text: 'What did you decide in the end?',
      whyWeAsk: 'Splits won from lost, also where our records differ.',
      required: true,
      config: {
        options: [
          option('us', 'We chose this product'),
          option('rival', 'We chose another product'),
          option('stay', 'We stayed with what we had'),
          option('none', 'We have not decided, or decided nothing'),
        ],
      },
    },
    {
      id: 'trigger',
      type: 'open_ended',
      text: 'What made you start looking?',
      whyWeAsk: 'The need the decision has to be read against.',
      config: { maxProbes: 2, standardProbes: ['What was happening at that time?'] },
    },
    {
      id: 'weighed',
      type: 'ranking',
      text: 'Put what mattered for the decision in order',
      whyWeAsk: 'Compared between won and lost, this says where we fall short.',
      config: {
        randomize: true,
        topN: 3,
        options: [
          option('fit', 'It did what we needed'),
          option('price', 'The price'),
          option('trust', 'Trust in the company behind it'),
          option('effort', 'How much work the change would be'),
          option('others', 'What others told us about it'),
          option('security', 'Security requirements'),
        ],
      },
    },
    {
      id: 'against',
      type: 'open_ended',
      text: 'What spoke against us?',
      whyWeAsk: 'Objections in their words, from buyers too.',
      config: { maxProbes: 1, standardProbes: ['How much did that weigh?'] },
    },
    {
      id: 'rival',
      type: 'open_ended',
      text: 'What did the other product have that decided it?',
      whyWeAsk: 'Named by those who know.',
      showIf: onlyIf('outcome', 'rival'),
      config: { maxProbes: 1 },
    },
  ],
});
