import type { CodebookTheme } from '@plumbline/contracts';
import { assignInThread } from './group-in-thread.ts';
import type { KnownAnswer } from './queries-keyword.ts';
import type { Watch } from './while-wanted.ts';

type Input = {
  themes: readonly CodebookTheme[];
  answers: readonly KnownAnswer[];
  /** Those that are looking for a theme. */
  open: readonly KnownAnswer[];
};

/** With so many answers that people have coded, a theme is known by these alone. */
const enoughByPeople = 3;
const mostByMachines = 30;

/**
 * Which theme each open answer joins: that whose answers it is most like, those that people have coded before others.
 * One that has a theme keeps it unless another is clearly nearer.
 * @returns themes by answer; those that are like none are left out.
 */
export async function joinByExamples(
  { themes, answers, open }: Input,
  watch: Watch,
): Promise<Map<string, string>> {
  const looking = new Set(open.map(({ id }) => id));
  const known = answers.filter(({ id, themeIds }) => !looking.has(id) && themeIds.length > 0);
  // What another engine coded is looked at again, and shows what a theme is all the same.
  const before = answers.filter(({ id, themeIds }) => looking.has(id) && themeIds.length > 0);
  const examples = themes.flatMap(({ id: code }) =>
    examplesOf(code, [...known, ...before]).map(({ text, coded }) => {
      return { text, code, firm: coded === 'person' };
    }),
  );
  const described = themes
    .filter(({ id }) => byPeople(id, answers).length < enoughByPeople)
    .map((theme) => ({ code: theme.id, text: descriptionOf(theme) }));
  const asking = open.map(({ id, text, themeIds }) => ({ id, text, had: themeIds }));
  const given = await assignInThread({ examples, described }, asking, watch);
  return new Map(given.flatMap(({ answerId, code }) => (code === null ? [] : [[answerId, code] as const])));
}

/** What people have written of a theme: its name too, where the theme is theirs. */
function descriptionOf({ origin, label, definition, includeWhen }: CodebookTheme): string {
  return [origin === 'person' ? label : '', definition, includeWhen].join('\n');
}

function byPeople(themeId: string, answers: readonly KnownAnswer[]): KnownAnswer[] {
  return answers.filter(({ coded, themeIds }) => coded === 'person' && themeIds.includes(themeId));
}

function examplesOf(themeId: string, answers: readonly KnownAnswer[]): KnownAnswer[] {
  const carrying = answers.filter(({ themeIds }) => themeIds.includes(themeId));
  const theirs = byPeople(themeId, answers);
  if (theirs.length >= enoughByPeople) return theirs;
  const others = carrying.filter(({ coded }) => coded !== 'person');
  // Spread over all of them, in their order: no chance, so a repeat gives the same.
  const step = Math.max(1, Math.ceil(others.length / mostByMachines));
  return [...theirs, ...others.filter((_, index) => index % step === 0)];
}
