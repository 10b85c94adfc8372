import {
  type ArmAnswer,
  armConfidence,
  koopman,
  oddsRatio,
  oddsRatioLive,
  outcomeSampledLive,
  outcomeSampledRatio,
  runningContrast,
  runningShare,
} from '@plumbline/stats';
import { armOf } from './contrast-arms.ts';
import type { ContrastSpec } from './spec.ts';
import type { ContrastDetail } from './stored-reading.ts';

export type Ratio = {
  estimate: number | null;
  lower: number | null;
  /** May be Infinity. */
  upper: number | null;
  method: string;
  drifted: boolean;
};
type Asked = {
  spec: Pick<ContrastSpec, 'design'>;
  cohort: ContrastDetail['cohort'];
  regime: 'live' | 'closed';
};
export type Ratios = { ratio: Ratio; odds: Ratio; exposed: number | null };

/** The ratio of a design, the odds ratio, and the share of the whole cohort that did it, where its sizes tell. */
export function ratiosOf(answers: readonly ArmAnswer[], asked: Asked): Ratios {
  const marks = (arm: ArmAnswer['arm']) => answers.filter((one) => one.arm === arm).map(({ yes }) => yes);
  const [one, two] = [marks('first'), marks('second')];
  return asked.regime === 'live' ? anytime(answers, [one, two], asked) : fixed([one, two], asked);
}

function fixed([one, two]: [boolean[], boolean[]], { spec, cohort }: Asked): Ratios {
  const [first, second] = [armOf(one), armOf(two)];
  const sure = { drifted: false };
  const odds = oddsRatio([
    [first.x, first.n - first.x],
    [second.x, second.n - second.x],
  ]);
  const shown = { odds: { ...odds, ...sure }, exposed: null };
  if (spec.design !== 'outcome_sampled') return { ...shown, ratio: { ...koopman(first, second), ...sure } };
  if (cohort === null) return { ...shown, ratio: none };
  const sizes = { retained: cohort.first, churned: cohort.second };
  const found = outcomeSampledRatio({ retained: first, churned: second, cohort: sizes });
  return { ...shown, ratio: { ...found, ...sure }, exposed: found.exposed };
}

function anytime(
  answers: readonly ArmAnswer[],
  [one, two]: [boolean[], boolean[]],
  { spec, cohort }: Asked,
): Ratios {
  const conf = armConfidence(0.95);
  const [first, second] = [runningShare(one, { conf }), runningShare(two, { conf })];
  const sure = { drifted: first.drifted || second.drifted };
  const shown = { odds: { ...oddsRatioLive(first, second), ...sure }, exposed: null };
  if (spec.design !== 'outcome_sampled') return { ...shown, ratio: runningContrast(answers) };
  if (cohort === null) return { ...shown, ratio: none };
  const sizes = { retained: cohort.first, churned: cohort.second };
  return {
    ...shown,
    ratio: { ...outcomeSampledLive(first, second, sizes), ...sure },
    exposed: exposedShare(armOf(one), armOf(two), cohort),
  };
}

function exposedShare(
  first: { x: number; n: number },
  second: { x: number; n: number },
  cohort: NonNullable<Asked['cohort']>,
): number | null {
  if (first.n === 0 || second.n === 0) return null;
  const did = (first.x / first.n) * cohort.first + (second.x / second.n) * cohort.second;
  return did / (cohort.first + cohort.second);
}

const none: Ratio = { estimate: null, lower: null, upper: null, method: 'none/1', drifted: false };
