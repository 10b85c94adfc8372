export type DivergingColour = { fill: string; ink: string };

/** One colour a point, lowest first: the five tokens spread over the scale, mixed in between. */
export function divergingColours(points: number): DivergingColour[] {
  return Array.from({ length: points }, (_, index) => {
    const at = points > 1 ? 1 + (index / (points - 1)) * 4 : 3;
    const low = Math.floor(at + 1e-9);
    const part = Math.round((at - low) * 100);
    if (part <= 0) return { fill: `var(--div-${low})`, ink: `var(--div-ink-${low})` };
    const outer = low === 1 || low === 4;
    return {
      fill: mix(low, outer ? Math.min(60, Math.max(40, part)) : part),
      ink: outer ? darkInk : `var(--div-ink-${Math.round(at)})`,
    };
  });
}

/** Next to the ends a mixture is light enough for dark words in both themes, when it keeps near the middle. */
const darkInk = 'light-dark(var(--div-ink-2), var(--div-ink-1))';

function mix(low: number, part: number): string {
  return `color-mix(in oklab, var(--div-${low}), var(--div-${low + 1}) ${part}%)`;
}
