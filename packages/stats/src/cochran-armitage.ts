import { type Arm, checkArm, total } from './counts.ts';
import { chiSquareTail } from './tails.ts';

export interface TrendTest {
  chi2: number;
  df: number;
  p: number;
}

/**
 * Do shares rise or fall in step with a score, e.g. the quarter's index (a missing quarter leaves its gap)?
 * χ² = [Σ t (x − n p̄)]² / { p̄ (1 − p̄) [Σ n t² − (Σ n t)² / N] }, one degree of freedom. Without any spread in answers
 * or scores χ² is 0 and p is 1.
 *
 * @throws RangeError for impossible counts or a list of scores of another length
 * @see Cochran 1954, Biometrics 10:417; Armitage 1955, Biometrics 11:375
 */
export function cochranArmitage(
  groups: readonly Arm[],
  scores: readonly number[] = groups.map((_, i) => i + 1),
): TrendTest {
  for (const group of groups) checkArm(group);
  if (scores.length !== groups.length) throw new RangeError('one score a group');
  const n = total(groups.map((group) => group.n));
  const share = total(groups.map((group) => group.x)) / n;
  const sum = (of: (group: Arm, score: number) => number) =>
    total(groups.map((group, i) => of(group, scores[i] ?? Number.NaN)));
  const centre = sum((group, t) => group.n * t) / n;
  const slope = sum((group, t) => (t - centre) * (group.x - group.n * share));
  const variance = share * (1 - share) * sum((group, t) => group.n * (t - centre) ** 2);
  const chi2 = variance > 0 ? slope ** 2 / variance : 0;
  return { chi2, df: 1, p: chiSquareTail(chi2, 1) };
}
