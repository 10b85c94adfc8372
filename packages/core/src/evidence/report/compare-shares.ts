import { anytimeContrast, fisherExact, newcombe } from '@plumbline/stats';
import { quoted } from '../../study/index.ts';
import { notTold, type Pair, pairedCells, type Tested } from './compare-sides.ts';

/** Two shares of yes: Newcombe's interval and Fisher's test when closed, anytime limits and an e-value while live. */
export function compareShares(pair: Pair): Tested | null {
  const { a, b, regime } = pair;
  const [yes] = pairedCells(pair);
  if (!yes) return null;
  const first = { x: yes.x, n: a.n };
  const second = { x: yes.y, n: b.n };
  const tested = regime === 'live' ? liveTest(first, second) : closedTest(first, second);
  const { lower, upper } = tested;
  const said = `${quoted(yes.label)}: ${yes.x} of ${a.n} in ${a.name}, ${yes.y} of ${b.n} in ${b.name}`;
  const gap = (yes.x / a.n - yes.y / b.n) * 100;
  const differ = (lower ?? 0) > 0 || (upper ?? 0) < 0;
  const words = differ
    ? `${said}: they differ by ${points(Math.abs(gap))} ${range(lower, upper, gap)}.`
    : `${said}: the two ${notTold(regime)}.`;
  return { words, method: tested.method, p: tested.p };
}

type Arm = { x: number; n: number };

function closedTest(first: Arm, second: Arm) {
  const { lower, upper } = newcombe(first, second);
  const { twoSided } = fisherExact([
    [first.x, first.n - first.x],
    [second.x, second.n - second.x],
  ]);
  return { lower, upper, p: twoSided, method: 'newcombe/1, fisher/1' };
}

function liveTest(first: Arm, second: Arm) {
  const { difference, logE } = anytimeContrast(first, second);
  const p = logE === null ? null : Math.min(1, Math.exp(-logE));
  return { lower: difference.lower, upper: difference.upper, p, method: difference.method };
}

function points(gap: number): string {
  const whole = Math.round(gap);
  return `${whole}\u00a0${whole === 1 ? 'point' : 'points'}`;
}

function range(lower: number | null, upper: number | null, gap: number): string {
  const ends = [lower ?? 0, upper ?? 0].map((end) => Math.round(Math.abs(end) * 100));
  const [low = 0, high = 0] = gap >= 0 ? ends : ends.toReversed();
  return `[${low},\u00a0${high}]`;
}
