import { bottom } from './pace-geometry.ts';

export type Placed = { x: number; dx: number; y: number; anchor: 'start' | 'middle' | 'end' };

/** A word beside a point on a slope: on the side the slope leaves free, and never past an edge. */
export function besidePoint(at: {
  x: number;
  y: number;
  side: 'above' | 'below';
  rising: boolean;
  distance: number;
}): Placed {
  const wantsLeft = at.rising === (at.side === 'above');
  const left = at.x > 70 || (wantsLeft && at.x > 26);
  const distance = at.distance + (left === wantsLeft ? 0 : 8);
  return {
    x: at.x,
    dx: left ? -9 : 9,
    y: at.y + (at.side === 'above' ? -distance : distance + 10),
    anchor: left ? 'end' : 'start',
  };
}

/** Above or below the forecast's end, whichever is farther from the target's own word. */
export function forecastLabelY(high: number, low: number, targetLabel: number): number {
  const [above, below] = [high - 8, low + 17];
  const room = (y: number) => (y < 12 || y > bottom + 8 ? -1 : Math.abs(y - targetLabel));
  return room(above) > room(below) ? above : below;
}

export function anchorNear(x: number, edge = 12): Placed['anchor'] {
  if (x < edge) return 'start';
  return x > 100 - edge ? 'end' : 'middle';
}
