import { expect, test } from 'vitest';
import vectors from './fixtures/vectors.json' with { type: 'json' };
import { goodman } from './goodman.ts';
import { krProgress } from './key-result.ts';
import { krForecast } from './key-result-forecast.ts';
import { meanT } from './mean.ts';
import { nps, npsCounts } from './nps.ts';
import { quartiles } from './quantiles.ts';
import { rankSummary } from './ranking.ts';
import { wilson } from './wilson.ts';

/** |got − expected| ≤ tolerance × max(1, |expected|); null means there is no value. */
function expectClose(got: unknown, expected: unknown, tolerance: number, path = ''): void {
  if (typeof expected === 'number') {
    expect(got, path).toBeTypeOf('number');
    const error = Math.abs(Number(got) - expected);
    expect(error, `${path}: got ${got}, expected ${expected}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected)),
    );
    return;
  }
  if (expected === null) {
    expect(got, path).toBeNull();
    return;
  }
  const fields = Object.entries(expected as object);
  expect(fields.length, path).toBeGreaterThan(0);
  for (const [key, value] of fields) {
    expectClose((got as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
  }
}

test.each(vectors.wilson)('wilson agrees with statsmodels: $input', ({ input, expected, tolerance }) => {
  const { estimate, lower, upper } = wilson(input.x, input.n, input.conf);
  expectClose({ p: estimate, lower, upper }, expected, tolerance);
});

test.each(vectors.goodman_multinomial)('goodman agrees with statsmodels: $input', (c) => {
  const intervals = goodman(c.input.counts, c.input.conf).map(({ lower, upper }) => [lower, upper]);
  expectClose({ intervals }, c.expected, c.tolerance);
});

test.each(vectors.mean_t)('the t mean and the quartiles agree with statsmodels and numpy', (c) => {
  const { n, estimate, sd, se, raw } = meanT(c.input.x, { conf: c.input.conf });
  expectClose({ n, mean: estimate, sd, se, ...raw, ...quartiles(c.input.x) }, c.expected, c.tolerance);
});

test.each(vectors.nps)('nps and its adjusted Wald limits agree with statsmodels', (c) => {
  const counts = npsCounts(c.input.ratings);
  const { n, estimate, raw } = nps(counts, c.input.conf);
  const { se_wald, adj_wald_center, trinomial_t_lower, trinomial_t_upper, ...expected } = c.expected;
  const got = { n, ...counts, nps: estimate, adj_wald_lower: raw?.lower, adj_wald_upper: raw?.upper };
  expectClose(got, expected, c.tolerance);
});

test.each(vectors.rank_summary)('rank summaries agree with scipy: $input.rankings', (c) => {
  const { n, items } = rankSummary(c.input.rankings, c.input.items);
  const by = (pick: (item: (typeof items)[number]) => unknown) =>
    Object.fromEntries(items.map((item) => [item.item, pick(item)]));
  const got = {
    n_ranked: n,
    mean_rank: by((item) => item.meanRank.estimate),
    borda_mean: by((item) => item.borda),
    first_share: by((item) => item.first.estimate),
  };
  expectClose(got, c.expected, c.tolerance);
});

test.each(vectors.kr_progress)('progress of a key result: $input', ({ input, expected, tolerance }) => {
  const { progress, grade, pace } = krProgress(input);
  expectClose({ progress_raw: progress, grade, pace_ratio: pace }, expected, tolerance);
});

test.each(vectors.kr_forecast)('the forecast agrees with an OLS prediction: $input', (c) => {
  const { t, value, target, conf, horizon } = c.input;
  const points = t.map((at, i) => ({ t: at, value: value[i] ?? Number.NaN }));
  const got = krForecast(points, { target, conf, horizon });
  expectClose({ ...got, p_value_at_least_target: got?.probability }, c.expected, c.tolerance);
});
