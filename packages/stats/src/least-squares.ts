export interface Point {
  x: number;
  y: number;
}

export interface Line {
  n: number;
  slope: number;
  intercept: number;
  meanX: number;
  /** Σ(x − x̄)². */
  sxx: number;
  /** Residual variance with n − 2; null below three points, 0 when they lie on the line but for rounding. */
  variance: number | null;
}

/**
 * Ordinary least squares line through the points; null when fewer than two x differ.
 * @throws RangeError when a coordinate is not finite
 */
export function leastSquares(points: readonly Point[]): Line | null {
  if (points.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))) {
    throw new RangeError('a line needs finite points');
  }
  const n = points.length;
  const mean = (pick: (point: Point) => number) => points.reduce((sum, p) => sum + pick(p), 0) / n;
  const meanX = mean((point) => point.x);
  const meanY = mean((point) => point.y);
  const sxx = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const spreadX = points.reduce((sum, { x }) => sum + x ** 2, 0);
  if (n < 2 || sxx <= 1e-18 * Math.max(1, spreadX)) return null;

  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / sxx;
  const intercept = meanY - slope * meanX;
  const residuals = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0);
  const size = points.reduce((sum, { y }) => sum + y ** 2, 0);
  const exact = residuals <= 1e-20 * size;
  return { n, slope, intercept, meanX, sxx, variance: n < 3 ? null : exact ? 0 : residuals / (n - 2) };
}
