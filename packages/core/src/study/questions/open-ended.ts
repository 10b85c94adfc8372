import type { QuestionKind } from './kind.ts';
import { tooFew } from './words.ts';

/** The words themselves. What they are about is theming's to say, so the summary holds bases only. */
export const openEnded: QuestionKind<'open_ended'> = {
  validate: () => [],
  describe: (_config, { text }) => text,
  summarise: (_config, answers) => ({
    distribution: {
      type: 'open_ended',
      cells: [],
      base: 0,
      theming: {
        engine: 'keyword',
        model: null,
        state: 'none',
        sentence: 'Not themed yet.',
        codebookVersion: null,
        uncoded: answers.length,
        coded: 0,
        withoutTheme: 0,
      },
    },
    sentence: tooFew(answers.length) ?? `${answers.length} people answered in their own words.`,
  }),
  cellKeys: () => [],
};
