import { splitFrom } from '../../study/index.ts';
import { type Reckoned, type Reckoning, reckonPlain, type Series, sizeOf } from './series.ts';
import { reckonListed } from './series-listed.ts';
import { reckonWeighted } from './series-weighted.ts';

/**
 * The number with its interval: of a fixed n when closed, valid at every look while answers arrive. Weighted where groups
 * have known sizes, else of the list that the answers were drawn from where it is known. Nothing under five answers, but
 * how many there are.
 */
export function reckon(series: Series, reckoning: Reckoning): Reckoned {
  const n = sizeOf(series);
  if (n < splitFrom) return { ...empty, n };
  const { weights = null, listed = null } = series;
  if (weights !== null) return reckonWeighted(series, weights, reckoning);
  return listed === null ? reckonPlain(series, reckoning) : reckonListed(series, listed, reckoning);
}

const empty: Reckoned = {
  estimate: null,
  lower: null,
  upper: null,
  n: 0,
  method: 'none/1',
  drifted: false,
  p: null,
};
