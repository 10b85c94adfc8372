import type { Trx } from '@plumbline/db';
import { describeCell } from '../study/index.ts';
import { readThemeLabels } from './queries-themes.ts';
import type { Wording } from './readings/queries-answers.ts';
import type { LinkRow } from './readings/queries-links.ts';
import type { StoredReading } from './readings/stored-reading.ts';
import type { ReadingSubject } from './words/reading-words.ts';

/** Names of themes by id. */
export type ThemeLabels = ReadonlyMap<string, string>;

/** What the themes are called today that some readings tell of, in one query. */
export function readSubjectLabels(trx: Trx, readings: readonly StoredReading[]): Promise<ThemeLabels> {
  const ids = new Set(readings.flatMap(keysTold).filter((key) => uuid.test(key)));
  return readThemeLabels(trx, [...ids]);
}

/** The words that the numbers of a reading are about, as the question and its themes read today. */
export function readingSubject(
  { spec }: Pick<LinkRow, 'spec'>,
  wording: Wording | null,
  { reading, labels }: { reading: StoredReading | null; labels: ThemeLabels },
): ReadingSubject {
  const key = reading?.cell?.key ?? namedOption(spec, wording);
  const labelOf = (told: string) =>
    wording === null || wording.type === 'open_ended'
      ? (labels.get(told) ?? told)
      : describeCell(wording, told);
  return {
    spec,
    question: wording?.text ?? '',
    max: maxOf(wording),
    label: key === null ? null : labelOf(key),
    labelOf,
  };
}

function keysTold({ cell, detail }: StoredReading): string[] {
  const told = detail?.kind === 'reasons' ? [detail.lead?.over, ...detail.tied] : [];
  return [cell?.key, ...told].filter((key) => key !== undefined);
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
