import { checkArm } from './counts.ts';
import { zFor } from './distributions.ts';
import { clamp, emptyInterval, type Interval } from './interval.ts';
import { wilson } from './wilson.ts';

const METHOD = 'prediction-powered-share/1';

/** Answers coded by a person as well as by the machine: how often each pair of codes occurred. */
export interface GoldCounts {
  both: number;
  humanOnly: number;
  machineOnly: number;
  neither: number;
}

export interface MachineCounts {
  /** Answers the machine says have the theme, the gold ones left out. */
  x: number;
  /** Answers coded by the machine only. */
  n: number;
}

/**
 * Share of a machine-coded theme, corrected by a random gold subset coded by people: mean(machine) over the n other
 * answers + mean(human − machine) over the g gold ones, variance = Var(machine) / n + Var(human − machine) / g
 * (variances with n − 1), normal limits clipped to [0, 1]. `n` of the result counts all answers.
 *
 * @returns the plain Wilson share of the gold answers when there are no others; limits null when either part has
 *   fewer than two answers or nothing varies
 * @throws RangeError when counts are not whole numbers ≥ 0 with x ≤ n
 * @see Angelopoulos et al. 2023, "Prediction-powered inference", Science 382:669
 */
export function predictionPoweredShare(machine: MachineCounts, gold: GoldCounts, conf = 0.95): Interval {
  const g = gold.both + gold.humanOnly + gold.machineOnly + gold.neither;
  for (const count of Object.values(gold)) checkArm({ x: count, n: g });
  checkArm(machine);
  if (machine.n === 0) return wilson(gold.both + gold.humanOnly, g, conf);
  if (g === 0) return emptyInterval(METHOD);
  const p = machine.x / machine.n;
  const shift = (gold.humanOnly - gold.machineOnly) / g;
  const found = { estimate: clamp(p + shift, 0, 1), n: machine.n + g, method: METHOD };
  if (machine.n < 2 || g < 2) return { ...found, lower: null, upper: null };

  const apart = (gold.humanOnly + gold.machineOnly) / g - shift ** 2;
  const se = Math.sqrt((p * (1 - p)) / (machine.n - 1) + apart / (g - 1));
  if (se === 0) return { ...found, lower: null, upper: null };
  const half = zFor(conf) * se;
  return { ...found, lower: clamp(p + shift - half, 0, 1), upper: clamp(p + shift + half, 0, 1) };
}

/**
 * Share behind an imperfect coder: (p + specificity − 1) / (sensitivity + specificity − 1), clipped to [0, 1]; null
 * when the coder is no better than chance (sensitivity + specificity ≤ 1).
 *
 * @throws RangeError when one of the three lies outside [0, 1]
 * @see Rogan & Gladen 1978, Am. J. Epidemiology 107:71
 */
export function roganGladen(share: number, sensitivity: number, specificity: number): number | null {
  if ([share, sensitivity, specificity].some((value) => !(value >= 0 && value <= 1))) {
    throw new RangeError('shares lie between 0 and 1');
  }
  const skill = sensitivity + specificity - 1;
  return skill <= 0 ? null : clamp((share + specificity - 1) / skill, 0, 1);
}
