import { onlyIf, option, template } from './template.ts';

export const featureFit = template('feature_fit', {
  problem: 'We are about to build something and do not know whether it fits',
  title: 'Does this fit the way people work?',
  description: 'The problem first, the idea second; objections are counted, not argued with.',
  purpose: 'To learn how you work today, before we build anything.',
  decisionRule:
    'Build it if at least a third had the problem in the last month and the ceiling of those without an objection reaches the target.',
  questions: [
    {
      id: 'last',
      type: 'single_choice',
      text: 'When did you last have this problem?',
      whyWeAsk: 'A problem nobody had lately is not one.',
      shownToRespondents: 'The problem we described in our message to you.',
      required: true,
      config: {
        options: [
          option('week', 'In the last week'),
          option('month', 'In the last month'),
          option('longer', 'Longer ago'),
          option('never', 'Never', 'mismatch'),
        ],
      },
    },
    {
      id: 'did',
      type: 'open_ended',
      text: 'What did you do about it that time?',
      whyWeAsk: 'What people did says more than what they would do.',
      showIf: onlyIf('last', 'week', 'month', 'longer'),
      config: { maxProbes: 2, standardProbes: ['How long did that take?'] },
    },
    {
      id: 'objection',
      type: 'multiple_choice',
      text: 'What, if anything, would keep you from using what we described?',
      whyWeAsk: 'Objections bound how many could ever use it.',
      config: {
        allowOther: true,
        randomize: true,
        exclusiveOptionId: 'none',
        options: [
          option('need', 'I would not need it', 'mismatch'),
          option('have', 'I have something for it', 'objection'),
          option('trust', 'I would not trust it with this', 'objection'),
          option('rules', 'Rules where I work', 'objection'),
          option('effort', 'Learning it would take too long', 'fixable'),
          option('none', 'Nothing', 'none'),
        ],
      },
    },
    {
      id: 'place',
      type: 'open_ended',
      text: 'Where in your day would it have a place?',
      whyWeAsk: 'Fit, in the words of the work.',
      config: { maxProbes: 1 },
    },
  ],
});
