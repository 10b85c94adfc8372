import type { Prompt } from './read-prompt.ts';
import { wordsOf } from './words.ts';

/** A theme joins the first of its set that has its definition, or a word of its label. */
export function merge({ themes }: Prompt) {
  return {
    decisions: themes.map((theme, at) => {
      const into = themes.slice(0, at).find((other) => other.set === theme.set && isAlike(other, theme));
      const decision = into ? ('merge' as const) : ('keep' as const);
      return { key: theme.key ?? '', decision, into: into?.key ?? '', parts: [] };
    }),
  };
}

function isAlike(one: Prompt['themes'][number], other: Prompt['themes'][number]): boolean {
  const words = wordsOf(one.label);
  return one.definition === other.definition || wordsOf(other.label).some((word) => words.includes(word));
}
