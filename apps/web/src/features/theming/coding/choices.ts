import type { CodedAnswer } from '@plumbline/contracts';

/** Part of an answer, in characters. */
export interface Span {
  start: number;
  end: number;
}
/** A theme a person gives an answer; without a span the server finds the words. */
export type Choice = { id: string } & Partial<Span>;
export type Choices = readonly Choice[];

/** What an answer is coded as now: an answer with two passages of one theme has the theme once. */
export function choicesOf({ themes }: Pick<CodedAnswer, 'themes'>): Choices {
  const seen = new Set<string>();
  return themes.flatMap(({ id, start, end }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, start, end }];
  });
}

/** Adds or takes away a theme; with words selected, they become its quote. */
export function toggled(choices: Choices, id: string, span: Span | null): Choices {
  if (span !== null) return [...choices.filter((choice) => choice.id !== id), { id, ...span }];
  const has = choices.some((choice) => choice.id === id);
  return has ? choices.filter((choice) => choice.id !== id) : [...choices, { id }];
}
