export type LineLabel = { x: number; row: number; anchor: 'start' | 'middle' | 'end' };

/** Names above vertical lines: those near an edge lean inwards, and a neighbour that would touch takes the row below. */
export function placeLabels(lines: readonly { x: number; text: string }[]): LineLabel[] {
  const top: { x: number; text: string }[] = [];
  return lines.map((line) => {
    const touches = top.some((other) => Math.abs(other.x - line.x) < roomFor(other.text, line.text));
    if (!touches) top.push(line);
    return { x: line.x, row: touches ? 1 : 0, anchor: anchorAt(line.x) };
  });
}

/** Half of both words and a gap, in per cent of the narrowest plot there is. */
function roomFor(one: string, other: string): number {
  const pixels = ((one.length + other.length) / 2) * characterWidth + 8;
  return (pixels / narrowest) * 100;
}

const characterWidth = 6.6;
const narrowest = 280;

function anchorAt(x: number): LineLabel['anchor'] {
  if (x < 14) return 'start';
  return x > 84 ? 'end' : 'middle';
}
