import { chiSquare, fisherExact, holm, permutationTest, seededRandom } from '@plumbline/stats';
import { quoted } from '../../study/index.ts';
import { baseOf, notTold, type Pair, pairedCells, type Tested } from './compare-sides.ts';

const alpha = 0.05;

/** One pick a person (of a ranking the first): chi-square over the options with Cramér's V, by permutation when sparse. */
export function compareChoices(pair: Pair): Tested {
  const { a, b, regime, seed } = pair;
  const cells = pairedCells(pair);
  const table = [cells.map(({ x }) => x), cells.map(({ y }) => y)];
  const { p: approximate, cramersV, sparse } = chiSquare(table);
  const p = sparse ? permutationTest(table, seededRandom(seed)) : approximate;
  const strength = (cramersV ?? 0).toFixed(2);
  const names = `${a.name} and ${b.name}`;
  const words =
    p < alpha
      ? `${names} choose differently${regime === 'live' ? ' so far' : ''} (Cramér’s V ${strength}).`
      : `What ${names} choose ${notTold(regime)}.`;
  return { words, method: sparse ? 'permutation/1' : 'chi-square/1', p };
}

/** Several options or themes a person: Fisher's test for each, adjusted by Holm; the clearest difference is told. */
export function compareOptions(pair: Pair): Tested | null {
  const { a, b, regime } = pair;
  const [n, m] = [baseOf(a), baseOf(b)];
  const cells = pairedCells(pair).filter(({ x, y }) => x <= n && y <= m);
  if (cells.length === 0 || n === 0 || m === 0) return null;
  const adjusted = holm(
    cells.map(
      ({ x, y }) =>
        fisherExact([
          [x, n - x],
          [y, m - y],
        ]).twoSided,
    ),
  );
  const p = Math.min(...adjusted);
  const clearest = cells[adjusted.indexOf(p)];
  if (!clearest) return null;
  const { label, x, y } = clearest;
  const said = `${quoted(label)} differs most: ${x} of ${n} in ${a.name}, ${y} of ${m} in ${b.name}`;
  const words =
    p < alpha ? `${said}${regime === 'live' ? ', so far' : ''}.` : `${said}, but the two ${notTold(regime)}.`;
  return { words, method: 'fisher/1, holm/1', p };
}
