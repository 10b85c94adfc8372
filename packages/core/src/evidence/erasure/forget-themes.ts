import type { Trx } from '@plumbline/db';
import { forgetWords, isWordless, namelessTheme } from './forget-words.ts';
import { readOthersWords, readThemeWords, saveThemeWords, type ThemeWords } from './queries.ts';

type Words = { questionId: string; text: string };

/** Themes are named in the words of answers: those that only the erased ones had leave the names too. */
export async function forgetThemes(trx: Trx, erased: readonly Words[]): Promise<void> {
  const questionIds = [...new Set(erased.map(({ questionId }) => questionId))];
  if (questionIds.length === 0) return;
  const themes = await readThemeWords(trx, questionIds);
  if (themes.length === 0) return;
  const remaining = await readOthersWords(trx, questionIds);
  const changed = themes.flatMap((theme): ThemeWords[] => {
    const of = (all: readonly Words[]) =>
      all.filter(({ questionId }) => questionId === theme.questionId).map(({ text }) => text);
    const without = (words: string) => forgetWords(words, of(erased), of(remaining));
    const label = without(theme.label);
    const definition = without(theme.definition);
    if (label === theme.label && definition === theme.definition) return [];
    return [{ ...theme, label: isWordless(label) ? namelessTheme : label, definition }];
  });
  await saveThemeWords(trx, changed);
}
