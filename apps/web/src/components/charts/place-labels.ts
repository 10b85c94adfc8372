export type LineLabel = { x: number; row: number; anchor: 'start' | 'middle' | 'end' };

/** Names above vertical lines: those near an edge lean inwards, and a neighbour that is too near takes the row below. */
export function placeLabels(xs: readonly number[]): LineLabel[] {
  const taken: { x: number; row: number }[] = [];
  return xs.map((x) => {
    const row = taken.some((other) => other.row === 0 && Math.abs(other.x - x) < width) ? 1 : 0;
    taken.push({ x, row });
    return { x, row, anchor: anchorAt(x) };
  });
}

/** About the width of "No difference" on a phone, in per cent of the plot. */
const width = 34;

function anchorAt(x: number): LineLabel['anchor'] {
  if (x < 14) return 'start';
  return x > 84 ? 'end' : 'middle';
}
