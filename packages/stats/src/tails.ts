import { gammaTail } from './special.ts';

/** P(Z > z) of the standard normal distribution; small tails keep their digits. */
export function normalTail(z: number): number {
  const half = gammaTail(0.5, (z * z) / 2) / 2;
  return z > 0 ? half : 1 - half;
}

/** P(|Z| > |z|) of the standard normal distribution. */
export function normalTwoSided(z: number): number {
  return gammaTail(0.5, (z * z) / 2);
}

/** P(X > x) of the chi-squared distribution; 1 without degrees of freedom, when nothing can be tested. */
export function chiSquareTail(x: number, df: number): number {
  return df <= 0 ? 1 : gammaTail(df / 2, x / 2);
}
