import type { Engine } from '@plumbline/db';
import type { Applied } from './apply-edits.ts';
import { type Book, type BookTheme, inUse, themeIn } from './book.ts';

/** Which answers an applied draft has coded again; none that a person has coded, unless it is left without a theme. */
export type RecodeScope = {
  /** Every one: a share must be of answers that were all held against the same list. */
  all: boolean;
  /** Those coded as one of these, which a person has not moved into a part. */
  codedAs: string[];
  /** Themes whose words changed: answers get or lose them at once, and nothing is coded again. */
  rules: string[];
};

/** @param engine what codes the answers: shared words know nothing of what a theme is not */
export function recodeScope(before: Book, { book, split, parts }: Applied, engine: Engine): RecodeScope {
  const themes = inUse(book).map((theme) => ({ theme, known: themeIn(before, theme.id) }));
  const isNew = ({ id }: BookTheme) => !parts.includes(id);
  const isAnother = themes.some(({ theme, known }) =>
    known ? meaning(known, engine) !== meaning(theme, engine) : isNew(theme),
  );
  const rules = themes.filter(({ theme, known }) => rulesOf(known) !== rulesOf(theme));
  return { all: isAnother, codedAs: split, rules: rules.map(({ theme }) => theme.id) };
}

/** What an answer is held against; a name says nothing new. */
function meaning({ definition, includeWhen, excludeWhen }: BookTheme, engine: Engine): string {
  return JSON.stringify([definition, includeWhen, engine === 'model' ? excludeWhen : '']);
}

function rulesOf(theme: BookTheme | undefined): string {
  return JSON.stringify([theme?.includeWords ?? [], theme?.excludeWords ?? []]);
}
