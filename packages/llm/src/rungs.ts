/** How a reply in JSON is asked for, from what holds a model to it best to what any server takes. */
export const rungs = ['json_schema', 'json_object', 'text'] as const;
export type Rung = (typeof rungs)[number];

// As long as the process: a server that is updated meanwhile is asked in the older way until a restart.
const known = new Map<string, Rung>();

/** The rung that a model of a server is known to stand on. */
export function rungsOf(baseUrl: string | null, model: string) {
  const key = `${baseUrl ?? ''} ${model}`;
  return {
    current: (): Rung => known.get(key) ?? 'json_schema',
    remember: (rung: Rung): void => void known.set(key, rung),
  };
}

export function rungBelow(rung: Rung): Rung | null {
  return rungs[rungs.indexOf(rung) + 1] ?? null;
}
