import type { AnswerOf, Cell } from '@plumbline/contracts';
import { shareCell } from './cells.ts';
import type { ConfigOf, QuestionKind } from './kind.ts';
import { quoted, shareWords, tooFew } from './words.ts';

type Config = ConfigOf<'yes_no'>;
type Value = AnswerOf<'yes_no'>['value'];

/** Unsure is an answer and stays in the base. */
export const yesNo: QuestionKind<'yes_no'> = {
  validate: ({ allowUnsure }, { value }) =>
    value === 'unsure' && !allowUnsure ? [{ pointer: '/value', message: 'must be yes or no' }] : [],
  describe: (config, { value }) => labels(config)[value],
  summarise: (config, answers, intervals) => {
    const shown: Value[] = config.allowUnsure ? ['yes', 'no', 'unsure'] : ['yes', 'no'];
    const n = answers.length;
    const cells = shown.map((key) => {
      const count = answers.filter(({ value }) => value === key).length;
      return shareCell(key, labels(config)[key], count, intervals.share(count, n));
    });
    return { distribution: { type: 'yes_no', cells }, sentence: sentence(config, cells, n) };
  },
  cellKeys: ({ value }) => [value],
};

function labels({ yesLabel, noLabel }: Config): Record<Value, string> {
  return { yes: yesLabel, no: noLabel, unsure: 'Not sure' };
}

function sentence({ preset }: Config, [yes, , unsure]: readonly Cell[], n: number): string {
  const few = tooFew(n);
  if (few !== null || !yes) return few ?? '';
  const open = unsure?.count ? ` ${unsure.count} ${unsure.count === 1 ? 'was' : 'were'} not sure.` : '';
  const name = preset === 'success' ? 'Success rate' : quoted(yes.label);
  return `${name}: ${shareWords(yes, n)}.${open}`;
}
