import type { AnswerOf } from '@plumbline/contracts';
import { rankSummary } from '@plumbline/stats';
import { estimateOf, labelOf, shareCell } from './cells.ts';
import type { AnswerFault, ConfigOf, DistributionOf, QuestionKind } from './kind.ts';
import { listed, meanWords, quoted, tooFew } from './words.ts';

type Config = ConfigOf<'ranking'>;
type Answer = AnswerOf<'ranking'>;

/** First choices, mean ranks and places. Unranked items share the mean of the places that remain. */
export const ranking: QuestionKind<'ranking'> = {
  validate: (config, { order }) => [...itemFaults(config, order), ...lengthFaults(config, order)],
  describe: ({ options }, { order }) =>
    order.map((id, index) => `${index + 1}. ${labelOf(options, id)}`).join('; '),
  summarise: (config, answers) => {
    const distribution = distributionOf(config, answers);
    return { distribution, sentence: sentence(distribution, answers.length) };
  },
  cellKeys: ({ order }) => order.slice(0, 1),
};

/** How many places are asked for. */
function placesOf({ options, topN }: Config): number {
  return topN ?? options.length;
}

function itemFaults({ options }: Config, order: readonly string[]): AnswerFault[] {
  return order.flatMap((id, index): AnswerFault[] => {
    const pointer = `/order/${index}`;
    if (!options.some((option) => option.id === id))
      return [{ pointer, message: 'names no option of this question' }];
    return order.indexOf(id) < index ? [{ pointer, message: 'names an option twice' }] : [];
  });
}

function lengthFaults(config: Config, order: readonly string[]): AnswerFault[] {
  const places = placesOf(config);
  return order.length > places ? [{ pointer: '/order', message: `rank at most ${places}` }] : [];
}

function distributionOf(config: Config, answers: readonly Answer[]): DistributionOf<'ranking'> {
  const orders = answers.map(({ order }) => order);
  const places = Array.from({ length: placesOf(config) }, (_, place) => place);
  const summary = rankSummary(
    orders,
    config.options.map(({ id }) => id),
  );
  const full = orders.filter((order) => order.length >= places.length).length;
  const placed = (item: string) =>
    places.map((place) => orders.filter((order) => order[place] === item).length);
  return {
    type: 'ranking',
    cells: summary.items.map(({ item, first }) =>
      shareCell(item, labelOf(config.options, item), placed(item)[0] ?? 0, first),
    ),
    items: summary.items.map(({ item, meanRank }) => ({
      key: item,
      label: labelOf(config.options, item),
      meanRank: estimateOf(meanRank),
      places: placed(item),
    })),
    full,
    partial: orders.length - full,
  };
}

function sentence({ items }: DistributionOf<'ranking'>, n: number): string {
  const few = tooFew(n);
  if (few !== null) return few;
  const best = Math.min(...items.map(({ meanRank }) => meanRank.estimate ?? Number.POSITIVE_INFINITY));
  const [first, ...tied] = items.filter(({ meanRank }) => meanRank.estimate === best);
  if (!first) return '';
  if (tied.length > 0) {
    const names = listed([first, ...tied].map(({ label }) => quoted(label)));
    return `${names} are tied for first on average, ${meanWords(first.meanRank)}, among ${n}.`;
  }
  return `${quoted(first.label)} ranks first on average, ${meanWords(first.meanRank)}, among ${n}.`;
}
