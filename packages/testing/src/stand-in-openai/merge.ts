import type { Prompt } from './read-prompt.ts';

/** A theme joins the first of its set that has its definition. */
export function merge({ themes }: Prompt) {
  return {
    decisions: themes.map(({ key = '', definition, set }) => {
      const first = themes.find((other) => other.set === set && other.definition === definition);
      const into = first?.key === key ? '' : (first?.key ?? '');
      return { key, decision: into ? ('merge' as const) : ('keep' as const), into, parts: [] };
    }),
  };
}
