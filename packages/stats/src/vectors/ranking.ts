import { bradleyTerry } from '../bradley-terry.ts';
import { plackettLuce } from '../plackett-luce.ts';
import { rankSummary } from '../ranking.ts';
import type { WorthFit } from '../worth.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

type Orders = { items: string[]; rankings: string[][] };
type PartialOrders = {
  items: string[];
  rankings: { order: string[]; unranked_below?: string[] }[];
  npseudo?: number;
};
type Wins = { items: string[]; wins: number[][]; npseudo?: number };

/** Rankings and paired comparisons. */
export const rankingVectors: VectorGroups = {
  rank_summary: vectorGroup((input: Orders) => {
    const { n, items } = rankSummary(input.rankings, input.items);
    const by = (pick: (item: (typeof items)[number]) => unknown) =>
      Object.fromEntries(items.map((item) => [item.item, pick(item)]));
    return {
      n_ranked: n,
      mean_rank: by((item) => item.meanRank.estimate),
      borda_mean: by((item) => item.borda),
      first_share: by((item) => item.first.estimate),
    };
  }),

  plackett_luce: vectorGroup(({ items, rankings, npseudo = 0.5 }: PartialOrders) => {
    const orders = rankings.map(({ order, unranked_below = [] }) => ({ order, below: unranked_below }));
    const fit = plackettLuce(orders, items, { pseudo: npseudo });
    const { log, se, share } = byItem(fit);
    return { log_worth_ref_first: log, se_ref_first: se, worth_sum1: share, loglik: fit.logLikelihood };
  }),

  bradley_terry: vectorGroup(({ items, wins, npseudo = 0 }: Wins) => {
    const { log, se, share } = byItem(bradleyTerry(wins, items, { pseudo: npseudo }));
    return { log_ability_ref_first: log, se_ref_first: se, ability_sum1: share };
  }),
};

function byItem({ items }: WorthFit) {
  const by = (field: 'logWorth' | 'se' | 'worth') =>
    Object.fromEntries(items.map((item) => [item.item, item[field]]));
  return { log: by('logWorth'), se: by('se'), share: by('worth') };
}
