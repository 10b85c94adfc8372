import type { AnswerOf, Cell } from '@plumbline/contracts';
import { byCount, choicesOf, labelOf, lastKeys, leaders, otherKey, shareCell } from './cells.ts';
import type { Intervals } from './intervals.ts';
import type { ConfigOf, Finding, QuestionKind } from './kind.ts';
import { veryDisappointed } from './very-disappointed.ts';
import { listed, quoted, shareWords, tooFew, verdictFrom } from './words.ts';

type Config = ConfigOf<'single_choice'>;
type Answer = AnswerOf<'single_choice'>;

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
  summarise: (config, answers, intervals) =>
    config.preset === 'very_disappointed'
      ? veryDisappointed(config, countsOf(config, answers), intervals)
      : found(config, countsOf(config, answers), intervals),
  cellKeys: (answer) => ['other' in answer ? otherKey : answer.optionId],
};

function countsOf(config: Config, answers: readonly Answer[]): number[] {
  const picked = answers.flatMap(singleChoice.cellKeys);
  return choicesOf(config).map(({ id }) => picked.filter((key) => key === id).length);
}

function found(config: Config, counts: readonly number[], intervals: Intervals): Finding<'single_choice'> {
  const shares = intervals.shares(counts);
  const cells = choicesOf(config).flatMap(({ id, label }, index) => {
    const share = shares[index];
    return share ? [shareCell(id, label, counts[index] ?? 0, share)] : [];
  });
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    distribution: { type: 'single_choice', cells: byCount(cells, n, lastKeys(config.options)) },
    sentence: sentence(cells, n) + leadWords(cells, n, intervals.leads(counts)),
  };
}

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

/** Being picked most is no lead: that is said of the options it was tested against, and of no other. */
function leadWords(cells: readonly Cell[], n: number, led: readonly number[] | null): string {
  if (led === null || n < verdictFrom) return '';
  const [first] = leaders(cells);
  const others = cells.filter((cell) => cell !== first);
  const beside = others.filter((cell) => !led.includes(cells.indexOf(cell)));
  if (beside.length === 0)
    return others.length > 1 ? ' It leads every other option.' : ' It leads the other.';
  const names = beside.map(({ label }) => quoted(label)).join(' or ');
  if (led.length === 0) return ` It does not lead ${others.length > 2 ? 'any other option' : names}.`;
  return beside.length > 2
    ? ` It leads ${led.length} of the ${others.length} other options.`
    : ` It leads the others, but not ${names}.`;
}
