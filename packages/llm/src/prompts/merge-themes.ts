import { z } from 'zod';
import { shortId, shortIds } from './answers-block.ts';
import { type ThemeWords, themeLine } from './theme-line.ts';

type Near = {
  id: string /** Already in use: others may join it, it joins none. */;
  existing: boolean;
} & ThemeWords;
type Input = {
  question: string;
  language: string;
  /** Themes that may be one, a set each. A locked theme is in none. */
  sets: readonly (readonly Near[])[];
};
export type MergeDecision =
  | { id: string; kind: 'keep' }
  | { id: string; kind: 'merge'; into: string }
  | { id: string; kind: 'split'; parts: ThemeWords[] };

const part = z.strictObject({
  label: z.string().min(1).max(80),
  definition: z.string().min(1).max(400),
  includeWhen: z.string().max(400),
  excludeWhen: z.string().max(400),
});
const output = z.strictObject({
  decisions: z.array(
    z.strictObject({
      key: z.string(),
      decision: z.enum(['keep', 'merge', 'split']),
      into: z.string(),
      parts: z.array(part).max(4),
    }),
  ),
});

const SYSTEM = [
  'You tidy a list of themes that were proposed for answers to one open question. You are given sets of themes that resemble each other.',
  'For each theme, by its key: keep it, merge it into another of its set (into: the key) when an answer about one would be about the other, or split it into parts when it mixes two things.',
  'A theme that is in use already is kept: others may be merged into it. Never merge all of a set away.',
  'into is empty unless merged; parts are empty unless split. A label is a noun phrase of at most six words, in the language of the study.',
].join('\n');

/** Asks which near themes are one; `read` leaves out what names themes of other sets, themes in use or each other in a ring. */
export function mergeThemes(input: Input) {
  const all = input.sets.flat();
  const keys = new Map(all.map(({ id }, index) => [id, shortId('T', index)]));
  const user = [
    `Question: ${JSON.stringify(input.question)}`,
    `Language of the study: ${input.language}`,
    ...input.sets.flatMap((set, index) => [
      `Set ${index + 1}, one JSON object a line:`,
      ...set.map((theme) =>
        themeLine(theme, { key: keys.get(theme.id), ...(theme.existing ? { inUse: true } : {}) }),
      ),
    ]),
  ].join('\n');
  const request = {
    purpose: 'merge-themes',
    promptVersion: '1',
    system: SYSTEM,
    user,
    asked: `${SYSTEM}\n${user}`,
    schema: output,
  };
  return { request, read: (given: z.output<typeof output>) => read(given, input) };
}

function read({ decisions }: z.output<typeof output>, { sets }: Input): MergeDecision[] {
  const ids = shortIds('T', sets.flat());
  const given = new Map(decisions.map((one) => [ids.get(one.key), one]));
  return sets.flatMap((set) => {
    const kept = new Set(
      set.filter(({ id, existing }) => existing || given.get(id)?.decision !== 'merge').map(({ id }) => id),
    );
    return set.map(({ id, existing }): MergeDecision => {
      const one = existing ? undefined : given.get(id);
      const into = ids.get(one?.into ?? '');
      // Only into what stays: rings and chains merge nothing away.
      if (one?.decision === 'merge' && into && into !== id && kept.has(into))
        return { id, kind: 'merge', into };
      if (one?.decision === 'split' && one.parts.length > 1) return { id, kind: 'split', parts: one.parts };
      return { id, kind: 'keep' };
    });
  });
}
