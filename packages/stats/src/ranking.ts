import type { Interval } from './interval.ts';
import { type MeanInterval, meanT } from './mean.ts';
import { wilson } from './wilson.ts';

export interface RankedItem {
  item: string;
  /** Share of respondents who put it first, Wilson. */
  first: Interval;
  /** Mean rank, 1 is best, with its t interval within 1 to k. */
  meanRank: MeanInterval;
  /** Mean Borda score, k − mean rank; null without rankings. */
  borda: number | null;
}

export interface RankSummary {
  /** Respondents who ranked at least one item; an empty ranking is a skip. */
  n: number;
  /** In the order of `items`. */
  items: RankedItem[];
}

/**
 * First-choice shares and mean ranks of a ranking question. Items a person left unranked share the mean of the
 * places that remain: after m of k ranked, each counts as (m + 1 + k) / 2.
 *
 * @param orders one list an answer, best first, possibly partial
 * @param items every item shown; those never ranked stay in
 * @throws RangeError when an order names an item twice or one that was not shown
 */
export function rankSummary(
  orders: readonly (readonly string[])[],
  items: readonly string[],
  conf = 0.95,
): RankSummary {
  const ranked = orders.filter((order) => order.length > 0);
  for (const order of ranked) checkOrder(order, items);
  return { n: ranked.length, items: items.map((item) => summarise(item, ranked, items.length, conf)) };
}

function summarise(
  item: string,
  orders: readonly (readonly string[])[],
  k: number,
  conf: number,
): RankedItem {
  const ranks = orders.map((order) => rankIn(order, item, k));
  const first = wilson(orders.filter((order) => order[0] === item).length, orders.length, conf);
  const meanRank = meanT(ranks, { conf, bounds: { min: 1, max: k } });
  return { item, first, meanRank, borda: meanRank.estimate === null ? null : k - meanRank.estimate };
}

function rankIn(order: readonly string[], item: string, k: number): number {
  const place = order.indexOf(item);
  return place === -1 ? (order.length + 1 + k) / 2 : place + 1;
}

function checkOrder(order: readonly string[], items: readonly string[]): void {
  if (new Set(order).size !== order.length) throw new RangeError('a ranking names an item twice');
  const unknown = order.find((item) => !items.includes(item));
  if (unknown !== undefined) throw new RangeError(`a ranking names an item that was not shown: ${unknown}`);
}
