export type DivergingColour = { fill: string; ink: string };

/** One colour a point, lowest first: the five tokens spread over the scale, mixed in between. */
export function divergingColours(points: number): DivergingColour[] {
  return Array.from({ length: points }, (_, index) => {
    const at = points > 1 ? 1 + (index / (points - 1)) * 4 : 3;
    const low = Math.floor(at + 1e-9);
    const part = Math.round((at - low) * 100);
    const ink = `var(--div-ink-${Math.round(at)})`;
    if (part <= 0) return { fill: `var(--div-${low})`, ink };
    return { fill: `color-mix(in oklab, var(--div-${low}), var(--div-${low + 1}) ${part}%)`, ink };
  });
}
