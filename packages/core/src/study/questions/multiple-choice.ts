import type { AnswerOf, Cell } from '@plumbline/contracts';
import { byCount, choicesOf, labelOf, lastKeys, leaders, otherKey, shareCell } from './cells.ts';
import type { AnswerFault, ConfigOf, QuestionKind } from './kind.ts';
import { listed, quoted, shareWords, tooFew } from './words.ts';

type Config = ConfigOf<'multiple_choice'>;
type Answer = AnswerOf<'multiple_choice'>;

/** Share of the respondents who ticked anything, so shares may sum to more than one. */
export const multipleChoice: QuestionKind<'multiple_choice'> = {
  validate: (config, answer) => [...optionFaults(config, answer), ...countFaults(config, answer)],
  describe: (config, { optionIds, other }) =>
    [
      ...optionIds.map((id) => labelOf(config.options, id)),
      ...(other === undefined ? [] : [`Other: ${other}`]),
    ].join('; '),
  summarise: (config, answers, intervals) => {
    const n = answers.length;
    const cells = choicesOf(config).map(({ id, label }) => {
      const count = answers.filter((answer) => multipleChoice.cellKeys(answer).includes(id)).length;
      return shareCell(id, label, count, intervals.share(count, n));
    });
    const { options, exclusiveOptionId } = config;
    const last = [...lastKeys(options), ...(exclusiveOptionId === undefined ? [] : [exclusiveOptionId])];
    return {
      distribution: {
        type: 'multiple_choice',
        cells: byCount(cells, n, last),
        together: together(config, answers),
      },
      sentence: sentence(cells, n),
    };
  },
  cellKeys: ({ optionIds, other }) => (other === undefined ? optionIds : [...optionIds, otherKey]),
};

/** Respondents who ticked both, for every pair that somebody did, in the order of the options. */
function together(config: Config, answers: readonly Answer[]) {
  const keys = choicesOf(config).map(({ id }) => id);
  const ticked = answers.map((answer) => new Set(multipleChoice.cellKeys(answer)));
  return keys.flatMap((a, at) =>
    keys.slice(at + 1).flatMap((b) => {
      const count = ticked.filter((keysOf) => keysOf.has(a) && keysOf.has(b)).length;
      return count === 0 ? [] : [{ a, b, count }];
    }),
  );
}

function optionFaults({ options, allowOther }: Config, { optionIds, other }: Answer): AnswerFault[] {
  const faults = optionIds.flatMap((id, index): AnswerFault[] => {
    const pointer = `/optionIds/${index}`;
    if (!options.some((option) => option.id === id))
      return [{ pointer, message: 'names no option of this question' }];
    return optionIds.indexOf(id) < index ? [{ pointer, message: 'names an option twice' }] : [];
  });
  if (other !== undefined && !allowOther)
    faults.push({ pointer: '/other', message: 'this question has no “Other”' });
  return faults;
}

/** Nothing ticked is no answer: "none of these" is an option of its own, or the question is skipped. */
function countFaults({ min, max, exclusiveOptionId }: Config, { optionIds, other }: Answer): AnswerFault[] {
  const pointer = '/optionIds';
  const ticks = optionIds.length + (other === undefined ? 0 : 1);
  if (ticks === 0) return [{ pointer, message: 'pick at least one, or skip the question' }];
  if (exclusiveOptionId !== undefined && optionIds.includes(exclusiveOptionId)) {
    return ticks === 1 ? [] : [{ pointer, message: 'this option cannot be picked together with others' }];
  }
  if (ticks < min) return [{ pointer, message: `pick at least ${min}` }];
  return max !== undefined && ticks > max ? [{ pointer, message: `pick at most ${max}` }] : [];
}

function sentence(cells: readonly Cell[], n: number): string {
  const few = tooFew(n);
  if (few !== null) return few;
  const [first, ...tied] = leaders(cells);
  if (!first) return '';
  if (tied.length > 0) {
    const names = listed([first, ...tied].map(({ label }) => quoted(label)));
    return `${names} were ticked most: ${first.count} of ${n} each.`;
  }
  return `${quoted(first.label)} was ticked most: ${shareWords(first, n)}.`;
}
