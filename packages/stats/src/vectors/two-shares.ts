import { binomialTest } from '../binomial.ts';
import { cochranArmitage } from '../cochran-armitage.ts';
import type { Table2x2 } from '../counts.ts';
import { mcnemar } from '../mcnemar.ts';
import { newcombe } from '../newcombe.ts';
import { twoSharePower, twoShareSize } from '../power.ts';
import { sampleSize } from '../sample-size.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

interface Arms {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  conf?: number;
}

interface PowerInput {
  p1: number;
  p2: number;
  alpha?: number;
  two_sided?: boolean;
  power?: number | null;
  n_per_group?: number | null;
}

export const twoShareVectors: VectorGroups = {
  binom_test: vectorGroup(({ x, n, p0 }: { x: number; n: number; p0: number }) => {
    const { twoSided, greater, less } = binomialTest(x, n, p0);
    return { p_two_sided: twoSided, p_greater: greater, p_less: less };
  }),
  newcombe_diff: vectorGroup(({ x1, n1, x2, n2, conf }: Arms) => {
    const { estimate, lower, upper } = newcombe({ x: x1, n: n1 }, { x: x2, n: n2 }, conf);
    return { diff: estimate, lower, upper };
  }),
  mcnemar: vectorGroup(({ table }: { table: Table2x2 }) => {
    const { chi2, pChi2, p } = mcnemar(table);
    return { chi2, p_chi2: pChi2, p_exact: p };
  }),
  trend_cochran_armitage: vectorGroup(
    ({ x, n, scores }: { x: number[]; n: number[]; scores?: number[] | null }) =>
      cochranArmitage(
        x.map((count, i) => ({ x: count, n: n[i] ?? Number.NaN })),
        scores ?? undefined,
      ),
  ),
  two_prop_power: vectorGroup(({ p1, p2, alpha, two_sided, power, n_per_group }: PowerInput) => {
    const shares = { p1, p2, alpha: alpha ?? 0.05, sides: two_sided === false ? (1 as const) : (2 as const) };
    return {
      n_per_group: n_per_group ?? twoShareSize(power ?? 0.8, shares),
      power: power ?? twoSharePower(n_per_group ?? 0, shares),
    };
  }),
  moe_sample_size: vectorGroup(
    ({ N, p, margin_abs, conf }: { N?: number | null; p: number; margin_abs: number; conf?: number }) => ({
      n_fractional: sampleSize(p, margin_abs, { conf: conf ?? 0.95, population: N ?? null }),
    }),
  ),
};
