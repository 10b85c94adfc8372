import type { Cell } from '@plumbline/contracts';
import { byCount, choicesOf, labelOf, leaders, otherKey, shareCell } from './cells.ts';
import type { QuestionKind } from './kind.ts';
import { listed, quoted, shareWords, tooFew } from './words.ts';

/** Shares with simultaneous intervals; options that nobody picked stay in with 0. */
export const singleChoice: QuestionKind<'single_choice'> = {
  validate: (config, answer) => {
    if ('other' in answer) {
      return config.allowOther ? [] : [{ pointer: '/other', message: 'this question has no “Other”' }];
    }
    return config.options.some(({ id }) => id === answer.optionId)
      ? []
      : [{ pointer: '/optionId', message: 'names no option of this question' }];
  },
  describe: (config, answer) =>
    'other' in answer ? `Other: ${answer.other}` : labelOf(config.options, answer.optionId),
  summarise: (config, answers, intervals) => {
    const choices = choicesOf(config);
    const picked = answers.flatMap(singleChoice.cellKeys);
    const counts = choices.map(({ id }) => picked.filter((key) => key === id).length);
    const shares = intervals.shares(counts);
    const cells = choices.flatMap(({ id, label }, index) => {
      const share = shares[index];
      return share ? [shareCell(id, label, counts[index] ?? 0, share)] : [];
    });
    const n = answers.length;
    return {
      distribution: { type: 'single_choice', cells: byCount(cells, n) },
      sentence: sentence(cells, n),
    };
  },
  cellKeys: (answer) => ['other' in answer ? otherKey : answer.optionId],
};

function sentence(cells: readonly Cell[], n: number): string {
  const few = tooFew(n);
  if (few !== null) return few;
  const [first, ...tied] = leaders(cells);
  if (!first) return '';
  if (tied.length > 0) {
    const names = listed([first, ...tied].map(({ label }) => quoted(label)));
    return `${names} are tied: ${first.count} of ${n} each.`;
  }
  return `${quoted(first.label)} was picked most: ${shareWords(first, n)}.`;
}
