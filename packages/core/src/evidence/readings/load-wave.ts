import type { Trx } from '@plumbline/db';
import type { Regime } from '../../study/index.ts';
import { type Scope, scopeOf } from '../report/scope.ts';
import { withOutcome } from './contrast-arms.ts';
import { type EvidenceRow, inCohort } from './evidence-rows.ts';
import { loadRows } from './load-rows.ts';
import type { Wording } from './queries-answers.ts';
import type { Field } from './queries-field.ts';
import type { LinkRow } from './queries-links.ts';
import { answersIn, type WaveAnswers } from './wave-answers.ts';

/** What a reading of one wave counts. */
export type LoadedWave = {
  /** Counted rows of every state, in order of arrival. */
  rows: EvidenceRow[];
  /** With flagged interviews, whether they count or not. */
  all: EvidenceRow[];
  /** Also those outside the link's cohort, or with neither outcome of its contrast. */
  everyone: EvidenceRow[];
  /** Null for a contrast by attributes alone. */
  wording: Wording | null;
  regime: Regime;
  scope: Scope;
};

/**
 * @param of.answers what may have been read already
 * @returns null while nothing is published, or when no such revision was
 */
export async function loadWave(
  trx: Trx,
  of: {
    link: LinkRow;
    field: Field;
    wordings: readonly Wording[];
    wave: number;
    answers?: WaveAnswers;
  },
  revision: number | null,
): Promise<LoadedWave | null> {
  const { link, field, wordings, wave, answers = answersIn(trx) } = of;
  const { scope, regime } = scopeOf(field, field.waves, { wave, includeFlagged: !field.excludeFlagged });
  const loaded = await loadRows(trx, link, { scope, wordings, answers });
  const wording = link.questionId === null ? null : wordingOf(loaded, { wordings, revision, regime });
  if (wording === undefined) return null;
  const everyone = loaded.filter(({ revision }) => wording === null || revision === wording.revision);
  const all = rowsOf(link, everyone);
  const rows = all.filter(({ flagged }) => !flagged || scope.includeFlagged);
  return { rows, all, everyone, wording, regime, scope };
}

/** The newest wording while answers arrive; of a wave that is over, the newest that was asked in it. */
function wordingOf(
  rows: readonly EvidenceRow[],
  of: { wordings: readonly Wording[]; revision: number | null; regime: Regime },
): Wording | undefined {
  const { wordings, revision, regime } = of;
  if (revision !== null) return wordings.find((one) => one.revision === revision);
  if (regime === 'live') return wordings[0];
  const asked = Math.max(0, ...rows.map((row) => row.revision));
  return wordings.find((one) => one.revision === asked) ?? wordings[0];
}

function rowsOf({ spec }: LinkRow, rows: readonly EvidenceRow[]): EvidenceRow[] {
  return spec.kind === 'contrast' ? withOutcome(spec.outcome, rows) : inCohort(rows, spec.cohort);
}
