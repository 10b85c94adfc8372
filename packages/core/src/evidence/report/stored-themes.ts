import type { Quote, ThemingState } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { themingState } from '../../theming/index.ts';
import type { Reader } from '../reader.ts';
import { readQuotable } from './queries-themes.ts';
import { noFilter, type Scoped } from './scope.ts';
import { type FoundThemes, readReportThemes } from './themes.ts';

/** Themes of an open question as they were last summarised, with the quotes of each kind of reader. */
export type StoredThemes = Record<Reader, FoundThemes> & { theming: ThemingState };

export async function countThemes(
  trx: Trx,
  question: { id: string; revision: number },
  of: Scoped,
): Promise<StoredThemes> {
  const read = async (reader: Reader) =>
    (await readReportThemes(trx, [question], { ...of, filter: noFilter, reader }))(question.id);
  return {
    all: await read('all'),
    released: await read('released'),
    theming: await themingState(trx, question.id),
  };
}

/** Without the quotes that were withdrawn, superseded or taken back since. */
export async function stillQuotable(
  trx: Trx,
  stored: readonly StoredThemes[],
  reader: Reader,
): Promise<(found: FoundThemes) => FoundThemes> {
  const ids = stored.flatMap((themes) =>
    themes[reader].cells.flatMap(({ quotes }) => quotes.map(({ answerId }) => answerId)),
  );
  const texts = ids.length === 0 ? new Map<string, string>() : await readQuotable(trx, ids, reader);
  const holds = ({ answerId, start, end, text }: Quote) => texts.get(answerId)?.slice(start, end) === text;
  return ({ base, cells }) => ({
    base,
    cells: cells.map((cell) => ({ ...cell, quotes: cell.quotes.filter(holds) })),
  });
}
