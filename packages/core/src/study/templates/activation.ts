import { onlyIf, option, template } from './template.ts';

export const activation = template('activation', {
  problem: 'Too few new accounts reach their first success',
  title: 'What kept newcomers from a first success',
  description: 'Tells friction you can fix from people who never had the need.',
  purpose: 'To learn what happens in the first week, so that we mend the right step.',
  decisionRule:
    'Keep the target if the ceiling of what is fixable reaches it, change it if its upper limit stays below, otherwise ask 50 more.',
  questions: [
    {
      id: 'reached',
      type: 'yes_no',
      text: 'Did you get done what you signed up for?',
      whyWeAsk: 'Splits those who reached a first success from those who did not.',
      required: true,
      config: { allowUnsure: true, preset: 'success' },
    },
    {
      id: 'stopped',
      type: 'single_choice',
      text: 'What was most in your way?',
      whyWeAsk: 'Only what is fixable can still move the number.',
      showIf: onlyIf('reached', 'no', 'unsure'),
      config: {
        allowOther: true,
        randomize: true,
        options: [
          option('start', 'I did not know where to start', 'fixable'),
          option('steps', 'It took too many steps', 'fixable'),
          option('broken', 'Something did not work', 'fixable'),
          option('waiting', 'I was waiting for somebody', 'fixable'),
          option('need', 'I did not need it after all', 'mismatch'),
          option('elsewhere', 'I do this with another tool', 'mismatch'),
          option('time', 'I had no time yet', 'unclear'),
        ],
      },
    },
    {
      id: 'moment',
      type: 'open_ended',
      text: 'Tell me about the moment you stopped.',
      whyWeAsk: 'The step, in their words, before any idea of ours.',
      showIf: onlyIf('reached', 'no', 'unsure'),
      config: {
        maxProbes: 2,
        probeInstructions: 'Which step, what they saw, what they did instead.',
        standardProbes: ['What happened next?'],
        doneWhen: 'They named the step and what they did instead.',
      },
    },
    {
      id: 'ease',
      type: 'scale',
      text: 'How easy or hard was it to get started?',
      whyWeAsk: 'If those who stopped found it easy, effort is not what holds the number back.',
      config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy', anchorProbe: 'low' },
    },
    {
      id: 'helped',
      type: 'ranking',
      text: 'Put these in the order in which they would have helped you',
      whyWeAsk: 'Says which remedy to try first.',
      config: {
        randomize: true,
        topN: 3,
        options: [
          option('example', 'An example from a team like mine'),
          option('fewer', 'Fewer steps'),
          option('words', 'A clearer explanation on the page'),
          option('person', 'A person to do it with'),
          option('reminder', 'A reminder at the right time'),
        ],
      },
    },
  ],
});
