import type { Trx } from '@plumbline/db';
import { describeCell } from '../study/index.ts';
import { readThemeLabels } from './queries-themes.ts';
import type { Wording } from './readings/queries-answers.ts';
import type { LinkRow } from './readings/queries-links.ts';
import type { StoredReading } from './readings/stored-reading.ts';
import type { ReadingSubject } from './words/reading-words.ts';

/** The words that the numbers of a reading are about, as the question and its themes read today. */
export async function readingSubject(
  trx: Trx,
  { spec }: Pick<LinkRow, 'spec'>,
  wording: Wording | null,
  reading: StoredReading | null,
): Promise<ReadingSubject> {
  const key = reading?.cell?.key ?? namedOption(spec, wording);
  const labelOf = await labelling(trx, wording, reading);
  return {
    spec,
    question: wording?.text ?? '',
    max: maxOf(wording),
    label: key === null ? null : labelOf(key),
    labelOf,
  };
}

async function labelling(
  trx: Trx,
  wording: Wording | null,
  reading: StoredReading | null,
): Promise<(key: string) => string> {
  if (wording === null) return (key) => key;
  if (wording.type !== 'open_ended') return (key) => describeCell(wording, key);
  const { cell, detail } = reading ?? {};
  const told = detail?.kind === 'reasons' ? [detail.lead?.over, ...detail.tied] : [];
  const ids = [cell?.key, ...told].filter((key) => key !== undefined && uuid.test(key));
  const labels = await readThemeLabels(
    trx,
    ids.filter((key) => key !== undefined),
  );
  return (key) => labels.get(key) ?? key;
}

const uuid = /^[0-9a-f-]{36}$/;

function maxOf(wording: Wording | null): number | null {
  if (wording?.type !== 'scale' || !('max' in wording.config)) return null;
  return wording.config.max ?? null;
}

// Below five answers a reading has no cell, but its claim still names the option.
function namedOption(spec: LinkRow['spec'], wording: Wording | null): string | null {
  if (spec.kind !== 'experience') return null;
  if (spec.statistic === 'top2') return 'top2';
  if (spec.statistic !== 'share' && spec.statistic !== 'very_disappointed') return null;
  return spec.optionId ?? (wording?.type === 'yes_no' ? 'yes' : null);
}
