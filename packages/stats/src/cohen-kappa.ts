import { total } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';

const METHOD = 'cohen-kappa/1';

export interface Kappa extends Interval {
  /** Asymptotic standard error; null where kappa is. */
  se: number | null;
}

/**
 * Cohen's kappa of two coders, (p_o − p_e) / (1 − p_e), with its asymptotic standard error and κ ± z · se. At
 * agreement or disagreement without exception the standard error is 0 and the interval a point.
 *
 * @param table square counts: rows the first coder's category, columns the second's, both in one order
 * @returns nulls for an empty table and when both coders used one and the same category only (0/0)
 * @throws RangeError when the table is not square or holds something else than numbers ≥ 0
 * @see Cohen 1960; Fleiss, Cohen & Everitt 1969, Psychol. Bull. 72:323
 */
export function cohenKappa(table: readonly (readonly number[])[], conf = 0.95): Kappa {
  checkTable(table);
  const n = total(table.flat());
  if (n === 0) return { ...emptyInterval(METHOD), se: null };
  const share = table.map((row) => row.map((count) => count / n));
  const rows = share.map(total);
  const columns = share.map((_, j) => total(share.map((row) => row[j] ?? 0)));
  const observed = total(share.map((row, i) => row[i] ?? 0));
  const expected = total(rows.map((row, i) => row * (columns[i] ?? 0)));
  if (1 - expected < 1e-12) return { ...emptyInterval(METHOD), n, se: null };

  const kappa = (observed - expected) / (1 - expected);
  const terms = share.flatMap((row, i) =>
    row.map((p, j) => {
      if (i === j) return p * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * (1 - kappa)) ** 2;
      return p * (1 - kappa) ** 2 * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2;
    }),
  );
  const variance = total(terms) - (kappa - expected * (1 - kappa)) ** 2;
  const se = Math.sqrt(Math.max(variance, 0) / n) / (1 - expected);
  const half = zFor(conf) * se;
  return { estimate: kappa, lower: kappa - half, upper: kappa + half, n, method: METHOD, se };
}

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.some((row) => row.length !== table.length)) throw new RangeError('kappa needs a square table');
  if (table.flat().some((count) => !(count >= 0 && Number.isFinite(count)))) {
    throw new RangeError('kappa needs counts >= 0');
  }
}
