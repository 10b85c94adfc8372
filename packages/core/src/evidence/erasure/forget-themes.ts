import type { Trx } from '@plumbline/db';
import { type Forget, forgetInTheme, forgetInValue } from './forget-in-value.ts';
import { createForgetter } from './forget-words.ts';
import { readOthersWords } from './queries.ts';
import {
  type CodebookWords,
  deleteSuggestions,
  readCodebookWords,
  saveEdits,
  saveSuggestions,
  saveThemes,
  saveVersions,
} from './queries-codebook.ts';

type Words = { questionId: string; answerId: string; text: string };

/**
 * Themes are named in the words of answers: those that only the erased ones had leave the names too, of every version,
 * of what waits in a draft and of what is suggested.
 */
export async function forgetThemes(trx: Trx, erased: readonly Words[]): Promise<void> {
  const questionIds = [...new Set(erased.map(({ questionId }) => questionId))];
  if (questionIds.length === 0) return;
  const known = await readCodebookWords(trx, questionIds);
  if (Object.values(known).every((rows) => rows.length === 0)) return;
  const remaining = await readOthersWords(trx, questionIds);
  const forgets = new Map(
    questionIds.map((questionId): [string, Forget] => {
      const of = (all: readonly Omit<Words, 'answerId'>[]) =>
        all.filter((one) => one.questionId === questionId).map(({ text }) => text);
      const answerIds = new Set(erased.map(({ answerId }) => answerId));
      return [questionId, { words: createForgetter(of(erased), of(remaining)), answerIds }];
    }),
  );
  await saveThemes(trx, changedRows(known.themes, forgets, forgetInTheme));
  await saveEdits(trx, changedRows(known.edits, forgets, forgetInValue));
  await saveVersions(trx, changedRows(known.versions, forgets, forgetInValue));
  await forgetSuggestions(trx, known.suggestions, forgets);
}

/** An open one is suggested anew, in others' words, by the next run; what was decided stays decided. */
async function forgetSuggestions(
  trx: Trx,
  suggestions: CodebookWords['suggestions'],
  forgets: ReadonlyMap<string, Forget>,
): Promise<void> {
  const changed = changedRows(suggestions, forgets, forgetInValue);
  const open = changed.filter(({ state }) => state === 'open').map(({ id }) => id);
  await deleteSuggestions(trx, open);
  // The key is made of the name.
  await saveSuggestions(
    trx,
    changed.filter(({ id }) => !open.includes(id)).map((row) => ({ ...row, key: row.id })),
  );
}

function changedRows<Row extends { questionId: string }>(
  rows: readonly Row[],
  forgets: ReadonlyMap<string, Forget>,
  forgetIn: (row: Row, forget: Forget) => Row,
): Row[] {
  return rows.flatMap((row) => {
    const forget = forgets.get(row.questionId);
    const after = forget ? forgetIn(row, forget) : row;
    return JSON.stringify(after) === JSON.stringify(row) ? [] : [after];
  });
}
