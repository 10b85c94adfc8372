import type { AnswerOf } from '@plumbline/contracts';
import { plackettLuce, worthTiers } from '@plumbline/stats';
import { estimateOf, labelOf, shareCell } from './cells.ts';
import type { Intervals } from './intervals.ts';
import type { AnswerFault, ConfigOf, DistributionOf, QuestionKind } from './kind.ts';
import { listed, meanWords, quoted, tooFew, verdictFrom } from './words.ts';

type Config = ConfigOf<'ranking'>;
type Answer = AnswerOf<'ranking'>;

/** First choices, mean ranks and places. Unranked items share the mean of the places that remain. */
export const ranking: QuestionKind<'ranking'> = {
  validate: (config, { order }) => [...itemFaults(config, order), ...lengthFaults(config, order)],
  describe: ({ options }, { order }) =>
    order.map((id, index) => `${index + 1}. ${labelOf(options, id)}`).join('; '),
  summarise: (config, answers, intervals) => {
    const distribution = distributionOf(config, answers, intervals);
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

function distributionOf(
  config: Config,
  answers: readonly Answer[],
  intervals: Intervals,
): DistributionOf<'ranking'> {
  const { options } = config;
  const orders = answers.map(({ order }) => order);
  const places = Array.from({ length: placesOf(config) }, (_, place) => place);
  const fit = plackettLuce(
    orders.map((order) => ({ order })),
    options.map(({ id }) => id),
  );
  // Telling items apart is a verdict, and too few answers bear none.
  const tiers = new Map(
    (orders.length < verdictFrom ? [] : worthTiers(fit)).map(({ item, tier }) => [item, tier]),
  );
  const items = options.map(({ id, label }) => ({
    key: id,
    label,
    meanRank: estimateOf(
      intervals.mean(ranksOf(id, orders, options.length), { min: 1, max: options.length }),
    ),
    places: places.map((place) => orders.filter((order) => order[place] === id).length),
    worth: fit.items.find(({ item }) => item === id)?.worth ?? null,
    tier: tiers.get(id) ?? null,
  }));
  const full = orders.filter((order) => order.length >= places.length).length;
  return {
    type: 'ranking',
    cells: items.map(({ key, label, places: [first = 0] }) =>
      shareCell(key, label, first, intervals.share(first, orders.length)),
    ),
    items,
    full,
    partial: orders.length - full,
    regularised: orders.length > 0 && !fit.connected,
  };
}

/** Places of an item, one an answer; unranked items share the mean of the places that remain. */
function ranksOf(item: string, orders: readonly (readonly string[])[], items: number): number[] {
  return orders.map((order) => {
    const place = order.indexOf(item);
    return place === -1 ? (order.length + 1 + items) / 2 : place + 1;
  });
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
