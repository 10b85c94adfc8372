import { onlyIf, template } from './template.ts';

export const objectiveMatters = template('objective_matters', {
  problem: 'An objective was set without asking those it is for',
  title: 'Does this objective matter to you?',
  description: 'Before the cycle starts: is the problem behind the objective one that customers have?',
  purpose: 'To find out whether what we plan to work on matters to you.',
  decisionRule:
    'Commit to the objective if at least half say it matters (4 or 5) and name an occasion; otherwise rewrite it.',
  targetN: 30,
  questions: [
    {
      id: 'had',
      type: 'yes_no',
      text: 'Have you had to do with this in the last month?',
      whyWeAsk: 'Only those who met the problem can say how much it matters.',
      shownToRespondents: 'What we described in our message to you.',
      required: true,
      config: { allowUnsure: true },
    },
    {
      id: 'matters',
      type: 'scale',
      text: 'How much does this matter to you?',
      whyWeAsk: 'The objective’s foundation, as a number with its reason.',
      config: { min: 1, max: 5, minLabel: 'Not at all', maxLabel: 'A great deal', anchorProbe: 'always' },
    },
    {
      id: 'occasion',
      type: 'open_ended',
      text: 'Tell me about the last time.',
      whyWeAsk: 'An occasion tells a real problem from politeness.',
      showIf: onlyIf('had', 'yes'),
      config: { maxProbes: 2, standardProbes: ['What did you do then?'] },
    },
    {
      id: 'instead',
      type: 'open_ended',
      text: 'What should we work on instead, if anything?',
      whyWeAsk: 'Looks for what speaks against the objective.',
      config: { maxProbes: 1 },
    },
  ],
});
