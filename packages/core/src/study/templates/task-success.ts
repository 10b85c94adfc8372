import type { FileQuestion } from '@plumbline/contracts';
import { option, template } from './template.ts';

/** The ten statements of the System Usability Scale (Brooke 1996), in its order and words. */
const statements = [
  'I think that I would like to use this system frequently.',
  'I found the system unnecessarily complex.',
  'I thought the system was easy to use.',
  'I think that I would need the support of a technical person to be able to use this system.',
  'I found the various functions in this system were well integrated.',
  'I thought there was too much inconsistency in this system.',
  'I would imagine that most people would learn to use this system very quickly.',
  'I found the system very cumbersome to use.',
  'I felt very confident using the system.',
  'I needed to learn a lot of things before I could get going with this system.',
];
const sus = statements.map(
  (text, index): FileQuestion => ({
    id: `sus${index + 1}`,
    type: 'scale',
    text,
    whyWeAsk: '',
    shownToRespondents: '',
    required: false,
    blockId: 'sus',
    config: { min: 1, max: 5, minLabel: 'Strongly disagree', maxLabel: 'Strongly agree', preset: 'sus' },
  }),
);

export const taskSuccess = template('task_success', {
  problem: 'People try a task and do not finish it',
  title: 'Task success and usability',
  description: 'Success, where it failed, and the ten SUS questions for a score that compares.',
  purpose: 'To learn how a task went for you, so that we can make it easier.',
  decisionRule:
    'Ship when at least 80 % succeed and the SUS reaches 70; otherwise mend the first place of failure.',
  targetN: 40,
  questions: [
    {
      id: 'done',
      type: 'yes_no',
      text: 'Did you finish the task?',
      whyWeAsk: 'Task success, by the person who tried.',
      shownToRespondents: 'The task we asked you to try.',
      required: true,
      config: { preset: 'success' },
    },
    {
      id: 'where',
      type: 'single_choice',
      text: 'Where did it end?',
      whyWeAsk: 'The first place to mend.',
      showIf: { match: 'all', conditions: [{ questionId: 'done', optionIds: ['no'] }] },
      config: {
        allowOther: true,
        options: [
          option('find', 'I did not find where to start', 'fixable'),
          option('words', 'I did not understand what was asked of me', 'fixable'),
          option('error', 'There was an error', 'fixable'),
          option('time', 'It took too long', 'fixable'),
        ],
      },
    },
    {
      id: 'how',
      type: 'open_ended',
      text: 'What happened, step by step?',
      whyWeAsk: 'The path, as they remember it.',
      config: { maxProbes: 2, standardProbes: ['What did you expect to happen there?'] },
    },
    ...sus,
  ],
});
