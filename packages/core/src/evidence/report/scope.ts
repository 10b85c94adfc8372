import type { StudyState } from '@plumbline/contracts';
import { type FieldEnd, type Regime, regimeOf } from '../../study/index.ts';
import { type Listed, listedIn } from './queries-list.ts';

export type WaveRow = {
  wave: number;
  startedAt: Date;
  endedAt: Date | null;
  endedBy: FieldEnd | null;
};

/** Whose answers a number counts. */
export type Scope = {
  studyId: string;
  wave: number;
  /** Interviews count that were finished by then; null counts every acknowledged answer. */
  cut: Date | null;
  includeFlagged: boolean;
  /** People on the list that everybody was drawn from; null where others could answer too. */
  listed: number | null;
};

export type Scoped = { scope: Scope; regime: Regime };

/** What somebody asked to see of a scope. Values are those of link attributes; all of `where` must hold. */
export type Filter = { where: Readonly<Record<string, string>>; compare: string | null };

export const noFilter: Filter = { where: {}, compare: null };

type Fielded = {
  id: string;
  state: StudyState;
  wave: number;
  closedAt: Date | null;
  closedBy: FieldEnd | null;
  list: Listed[] | null;
};

/** The scope of one wave of a study and the regime of its numbers. */
export function scopeOf(
  study: Fielded,
  waves: readonly WaveRow[],
  asked: { wave?: number | undefined; includeFlagged: boolean },
): Scoped {
  const wave = asked.wave ?? study.wave;
  const { endedAt, endedBy } = endOf(study, waves, wave);
  const regime = regimeOf(endedBy);
  return {
    scope: {
      studyId: study.id,
      wave,
      cut: regime === 'closed' ? endedAt : null,
      includeFlagged: asked.includeFlagged,
      listed: study.list && listedIn(study.list, null),
    },
    regime,
  };
}

function endOf(study: Fielded, waves: readonly WaveRow[], wave: number) {
  if (wave === study.wave && study.state === 'closed') {
    return { endedAt: study.closedAt, endedBy: study.closedBy };
  }
  const row = waves.find((one) => one.wave === wave);
  return { endedAt: row?.endedAt ?? null, endedBy: row?.endedBy ?? null };
}
