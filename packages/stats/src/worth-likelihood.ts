import type { ChoiceSet } from './choice-sets.ts';

/** Log-likelihood of the picks, its gradient and its negative Hessian, in the logarithms of the worths. */
export interface Likelihood {
  value: number;
  gradient: number[];
  information: number[][];
}

/** P(pick i from S) = wᵢ / Σ_{s in S} w_s, over all sets. */
export function likelihoodOf(sets: readonly ChoiceSet[], worth: readonly number[]): Likelihood {
  const gradient = worth.map(() => 0);
  const information = worth.map(() => worth.map(() => 0));
  let value = 0;
  for (const { members, picks } of sets) {
    const total = members.reduce((sum, i) => sum + (worth[i] ?? 0), 0);
    const count = picks.reduce((sum, picked) => sum + picked, 0);
    const share = members.map((i) => (worth[i] ?? 0) / total);
    members.forEach((i, a) => {
      const p = share[a] ?? 0;
      const picked = picks[a] ?? 0;
      if (picked > 0) value += picked * Math.log(p);
      gradient[i] = (gradient[i] ?? 0) + picked - count * p;
      const row = information[i] ?? [];
      members.forEach((j, b) => {
        row[j] = (row[j] ?? 0) + count * p * ((a === b ? 1 : 0) - (share[b] ?? 0));
      });
    });
  }
  return { value, gradient, information };
}
