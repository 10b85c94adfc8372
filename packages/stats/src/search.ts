/**
 * The edge of a region on the line: `inside` lies in it, `outside` does not, and the halves are cut until they are
 * within `precision`, or no number lies between them. Returns the last point found inside.
 */
export function edgeBetween(
  inside: number,
  outside: number,
  isInside: (at: number) => boolean,
  precision = 0,
): number {
  let within = inside;
  let beyond = outside;
  for (let step = 0; step < 200; step += 1) {
    const middle = (within + beyond) / 2;
    if (middle === within || middle === beyond || Math.abs(beyond - within) < precision) break;
    if (isInside(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}

/** As `edgeBetween`, walking away from `inside` by `step`, doubled each time, until outside; ±Infinity when never. */
export function edgeFrom(inside: number, step: number, isInside: (at: number) => boolean): number {
  let within = inside;
  for (let stride = step; Math.abs(stride) < 4_000; stride *= 2) {
    const next = within + stride;
    if (!isInside(next)) return edgeBetween(within, next, isInside);
    within = next;
  }
  return step * Number.POSITIVE_INFINITY;
}

/** The smallest whole number in from…to for which a test that stays true once true holds; null when it never does. */
export function firstWhole(from: number, to: number, holds: (at: number) => boolean): number | null {
  if (to < from || !holds(to)) return null;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
