import { type ChoiceSet, gatherPicks, ghostPicks, isConnected, type Pick } from './choice-sets.ts';
import { covarianceOf, fitWorths } from './worth-fit.ts';
import { likelihoodOf } from './worth-likelihood.ts';

export interface ItemWorth {
  item: string;
  /** Share of the worth of all items: the chance to be picked first among them. */
  worth: number | null;
  /** Logarithm of its worth over that of the first item. */
  logWorth: number | null;
  /** Standard error of `logWorth`, 0 for the first item. */
  se: number | null;
}

export interface WorthFit {
  /** In the order given. Nulls without a pick, and where no best fit exists. */
  items: ItemWorth[];
  /** Of the log worths, the first item fixed at 0: var(a − b) = Vaa + Vbb − 2 Vab. */
  covariance: number[][] | null;
  /** Of the picks, the ghost's left out. */
  logLikelihood: number | null;
  /** False: without the ghost no best fit exists, so say that the worths are regularised. */
  connected: boolean;
  method: string;
}

export interface WorthOptions {
  /** Weight of the ghost's win and loss against every item; 0 for none. */
  pseudo?: number;
}

/**
 * Worths from picks: maximum likelihood of P(pick i) = wᵢ / Σ w of what was available, with a ghost item that won
 * and lost once, with weight `pseudo`, against each item, so that an item always first or last keeps a finite worth;
 * the ghost is then dropped. Standard errors from the inverse observed information.
 *
 * @see Turner, van Etten, Firth & Kosmidis 2020, Computational Statistics 35:1027 (the ghost)
 */
export function worthOf(
  picks: readonly Pick[],
  items: readonly string[],
  pseudo: number,
  method: string,
): WorthFit {
  if (!(pseudo >= 0)) throw new RangeError(`the ghost's weight must be >= 0, got ${pseudo}`);
  const sets = gatherPicks(picks);
  const connected = isConnected(sets, items.length);
  if (sets.length === 0 || (pseudo === 0 && !connected)) return noFit(items, connected, method);
  const withGhost = pseudo > 0 ? [...sets, ...gatherPicks(ghostPicks(items.length, pseudo))] : sets;
  return { ...fit(sets, withGhost, items, pseudo > 0 ? 1 : 0), connected, method };
}

function fit(
  sets: readonly ChoiceSet[],
  withGhost: readonly ChoiceSet[],
  items: readonly string[],
  ghosts: number,
) {
  const worths = fitWorths(withGhost, items.length + ghosts);
  const covariance = covarianceOf(likelihoodOf(withGhost, worths));
  const real = worths.slice(0, items.length);
  const total = real.reduce((sum, worth) => sum + worth, 0);
  const rows = items.map((item, i) => {
    const worth = real[i] ?? 0;
    const variance = covariance?.[i]?.[i] ?? null;
    const se = variance === null ? null : Math.sqrt(variance);
    return { item, worth: worth / total, logWorth: Math.log(worth / (real[0] ?? worth)), se };
  });
  return {
    items: rows,
    covariance: covariance?.slice(0, items.length).map((row) => row.slice(0, items.length)) ?? null,
    logLikelihood: likelihoodOf(sets, real).value,
  };
}

function noFit(items: readonly string[], connected: boolean, method: string): WorthFit {
  const rows = items.map((item) => ({ item, worth: null, logWorth: null, se: null }));
  return { items: rows, covariance: null, logLikelihood: null, connected, method };
}
