import type { Trx } from '@plumbline/db';
import { describeCell } from '../study/index.ts';
import type { Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { readThemeLabel } from './queries-themes.ts';
import type { StoredReading } from './stored-reading.ts';
import type { ReadingSubject } from './words-reading.ts';

/** The words that the numbers of a reading are about, as the question and its themes read today. */
export async function readingSubject(
  trx: Trx,
  { spec }: LinkRow,
  wording: Wording,
  cell: StoredReading['cell'],
): Promise<ReadingSubject> {
  const max = 'max' in wording.config && wording.type === 'scale' ? (wording.config.max ?? null) : null;
  const subject = { spec, question: wording.text, max };
  const key = cell?.key ?? namedOption(spec, wording);
  if (key === null) return { ...subject, label: null };
  if (wording.type === 'open_ended') return { ...subject, label: await readThemeLabel(trx, key) };
  return { ...subject, label: describeCell(wording, key) };
}

// Below five answers a reading has no cell, but its claim still names the option.
function namedOption(spec: LinkRow['spec'], { type }: Wording): string | null {
  if (spec.kind !== 'experience') return null;
  if (spec.statistic === 'top2') return 'top2';
  if (spec.statistic !== 'share') return null;
  return spec.optionId ?? (type === 'yes_no' ? 'yes' : null);
}
