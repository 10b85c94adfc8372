import type { EvidenceCard, Quote } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { quoteSpan } from '../../theming/index.ts';
import type { Reader } from '../reader.ts';
import type { LoadedWave } from './load-wave.ts';
import { otherSide } from './other-side.ts';
import { readAgainst } from './queries-against.ts';
import type { LinkRow } from './queries-links.ts';

/** Readers of released quotes see one only of a base of so many. */
const quotesFrom = 10;

/**
 * The strongest words on the other side of a claim: the best passage a theme was found in, else the best sentence of an
 * open answer, the same one whenever it is looked for. `among` is how many stand there, or, when nobody does, how many
 * could. Null where a kind has no other side, or nobody counts yet.
 */
export async function contradictingOf(
  trx: Trx,
  link: LinkRow,
  loaded: LoadedWave,
  reader: Reader,
): Promise<EvidenceCard['contradicting']> {
  const against = otherSide(link, loaded);
  const counted = loaded.rows.filter(({ state }) => state === 'answered').length;
  if (against === null || counted === 0) return null;
  if (against.length === 0) return { quote: null, among: counted };
  const mayQuote = reader === 'all' || counted >= quotesFrom;
  const quote = mayQuote ? await strongest(trx, link, against, reader) : null;
  return { quote, among: against.length };
}

async function strongest(
  trx: Trx,
  { studyId, questionId }: LinkRow,
  interviewIds: readonly string[],
  reader: Reader,
): Promise<Quote | null> {
  const row = await readAgainst(trx, { studyId, questionId, interviewIds, quotes: reader });
  if (!row) return null;
  const { start, end } =
    row.start === null || row.end === null ? quoteSpan(row.text, '') : { start: row.start, end: row.end };
  const { answerId, interviewId, turn, text } = row;
  return {
    answerId,
    interviewId,
    turn,
    start,
    end,
    text: text.slice(start, end),
    respondent: `Respondent ${row.respondent}`,
  };
}
