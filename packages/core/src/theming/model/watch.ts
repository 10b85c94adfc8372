import { poolThatCallsForThemes } from '../rules.ts';
import { similarity } from './similarity.ts';

type Pooled = { text: string };

const alike = 0.5;
const alikeFrom = 3;
/** Comparing each with each: beyond it the size of the pool decides anyway. */
const mostCompared = 200;

/**
 * Whether answers without a theme call for new ones: `fresh` are those that no proposal has seen, `seen` the others. Eight
 * or one in twenty do, or three alike that are like none of those seen.
 */
export function callForThemes(
  { fresh, seen }: { fresh: readonly Pooled[]; seen: readonly Pooled[] },
  answers: number,
): boolean {
  if (fresh.length >= poolThatCallsForThemes(answers)) return true;
  const some = fresh.slice(-mostCompared);
  return some.some(({ text }) => {
    const isLike = (other: Pooled) => similarity(text, other.text) >= alike;
    return some.filter(isLike).length >= alikeFrom && !seen.slice(-mostCompared).some(isLike);
  });
}
