import type { Trx } from '@plumbline/db';
import { missingBounds } from '@plumbline/stats';
import { basesOf } from '../../study/index.ts';
import { themingState } from '../../theming/index.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { findOf } from './find-of.ts';
import type { Found } from './found.ts';
import { type LoadedWave, loadWave } from './load-wave.ts';
import type { Wording } from './queries-answers.ts';
import { countLate, type Field, isAnsweredBefore } from './queries-field.ts';
import type { LinkRow } from './queries-links.ts';
import { strengthOf } from './rules-strength.ts';
import { barOf, chips, missingOf, weightsBar } from './rules-verdict.ts';
import { type Change, changeBetween } from './series-change.ts';
import { differingHalves } from './series-halves.ts';
import type { StoredReading } from './stored-reading.ts';
import type { WaveAnswers } from './wave-answers.ts';

type Asked = {
  link: LinkRow;
  field: Field;
  wordings: readonly Wording[];
  wave: number;
  answers: WaveAnswers;
};

/** The key result as it was when the first answer was counted. */
export type Claimed = Pick<StoredReading, 'claimedTarget' | 'defined'>;

/** A reading before it is known what was read before it. */
type ComputedReading = Omit<StoredReading, 'withdrawn' | 'reason'>;

/**
 * The value of a link in one wave, from the answers to one wording; other wordings break the series. Null when the
 * question's type cannot carry what the link asks, or nothing is published. The same rows give the same digits,
 * whoever looks and whenever.
 */
export async function computeReading(
  trx: Trx,
  asked: Asked & { claimed: Claimed | null },
): Promise<ComputedReading | null> {
  const { link, field } = asked;
  const now = await readWave(trx, asked, null);
  if (now === null) return null;
  const { found, rows, wording, regime, scope } = now;
  const theming =
    wording?.type === 'open_ended' && link.questionId ? await themingState(trx, link.questionId) : null;
  const bases = basesOf(rows);
  const missing = missingOf(bases, found.missing);
  const counted = rows.filter(({ state }) => state === 'answered');
  const { claimedTarget, defined } = asked.claimed ?? claimOf(link);
  const writtenLate = await isAnsweredBefore(trx, link.claimWrittenAt, {
    studyId: field.id,
    questionId: link.questionId,
    wave: asked.wave,
  });
  const judged = {
    n: found.n,
    line: found.line,
    direction: found.direction,
    regime,
    missing,
    drifted: found.drifted,
    bar: barOf({ n: found.cell?.of ?? found.n, missing, bar: found.bar ?? weightsBar(found.weighting) }),
    machineCoded: theming !== null,
    exploratory: writtenLate || retargeted(link, claimedTarget, found.line),
  };
  const bar = judged.bar ?? (link.kind === 'contrast' && judged.exploratory ? 'claim_edited' : null);
  const verdict = bar === null && !found.drifted ? found.verdict : 'open';
  const previous = await previousOf(trx, asked, now);
  return {
    ...judged,
    ...numbersOf(found),
    bases,
    bar,
    verdict,
    chip: chips[verdict],
    ...strengthOf({ ...judged, bar, verdict }),
    worst: worstOf(found, wording, bases),
    halves: found.halves ?? (found.series && differingHalves(found.series)),
    settle: bar === null || bar === 'few' ? found.settle : null,
    claimedTarget,
    defined: defined ?? link.keyResult.defined,
    wave: asked.wave,
    previous,
    flagged: flaggedOf(asked, now),
    corrected: scope.cut === null ? 0 : after(counted, scope.cut),
    late: await countLate(trx, scope),
    cutAt: scope.cut?.toISOString() ?? null,
    lastAnswerAt: latestOf(counted)?.toISOString() ?? null,
    arrivalIndex: rows.at(-1)?.arrivalIndex ?? 0,
    questionRevision: wording?.revision ?? 0,
    studyVersion: field.version,
    codebookVersion: theming?.codebookVersion ?? null,
    uncoded: theming === null ? 0 : counted.filter(({ themes }) => themes === null).length,
  };
}

type Wave = LoadedWave & { found: Found };

/** @param of a wording and a cell to read instead of the wave's own */
async function readWave(
  trx: Trx,
  asked: Asked,
  of: { revision: number | null; key: string | null } | null,
): Promise<Wave | null> {
  const loaded = await loadWave(trx, asked, of?.revision ?? null);
  const found = loaded && findOf(asked.link, asked.field, { ...loaded, forKey: of?.key ?? null });
  return found && { ...loaded, found };
}

function claimOf({ keyResult }: LinkRow): Claimed {
  return { claimedTarget: keyResult.target, defined: keyResult.defined };
}

function numbersOf(found: Found) {
  const { n, cell, estimate, lower, upper, line, direction, scale, axis, method, p, drifted, detail } = found;
  const { weighting, listed } = found;
  return {
    ...{ n, cell, estimate, lower, upper, line, direction, scale, axis, method, p, drifted, detail },
    ...{ weighting, listed },
  };
}

/** An experience claim is the key result's target: one that was changed since was not there to be tested. */
function retargeted({ kind, keyResult }: LinkRow, claimed: number | null, line: number | null): boolean {
  return kind === 'experience' && line !== null && claimed !== keyResult.target;
}

function worstOf(
  found: Found,
  wording: Wording | null,
  bases: StoredReading['bases'],
): StoredReading['worst'] {
  if (wording?.type !== 'yes_no' || found.series?.type !== 'share' || found.cell === null) return null;
  const bounds = missingBounds(found.cell.count, found.cell.of, bases.skipped + bases.preferNotToSay);
  return bounds && { lower: bounds.lower, upper: bounds.upper };
}

/** The wave before, where it asked with the same words. */
async function previousOf(trx: Trx, asked: Asked, now: Wave): Promise<StoredReading['previous']> {
  const before = asked.field.waves.filter(({ wave }) => wave < asked.wave).at(-1);
  if (!before) return null;
  const of = { revision: now.wording?.revision ?? null, key: now.found.cell?.key ?? null };
  const then = await readWave(trx, { ...asked, wave: before.wave }, of);
  if (then === null || then.rows.length === 0) return null;
  const { n, estimate, lower, upper } = then.found;
  if (estimate === null || now.found.estimate === null) return null;
  const { weighting } = then.found;
  const smallest = weighting?.state === 'weighted' ? weighting.smallest : null;
  const change = changeOf(then, now, asked.field.id);
  return { wave: before.wave, n, estimate, lower, upper, change, smallest };
}

function changeOf(then: Wave, now: Wave, seed: string): Change | null {
  const { series: before } = then.found;
  const { series } = now.found;
  if (!before || !series || then.found.estimate === null || now.found.estimate === null) return null;
  const change = changeBetween(
    { series: before, reckoning: { regime: then.regime, seed } },
    { series, reckoning: { regime: now.regime, seed } },
  );
  const { detail } = now.found;
  if (change === null || detail?.kind !== 'reach') return change;
  const times = (value: number | null) => (value === null ? null : value * (1 - detail.baseline));
  return {
    estimate: change.estimate * (1 - detail.baseline),
    lower: times(change.lower),
    upper: times(change.upper),
  };
}

/** The same number with flagged interviews the other way round. */
function flaggedOf({ link, field }: Asked, now: Wave): StoredReading['flagged'] {
  const interviews = new Set(now.all.filter(({ flagged }) => flagged).map(({ interviewId }) => interviewId))
    .size;
  if (interviews === 0) return null;
  const counted = !field.excludeFlagged;
  const rows = now.all.filter(({ flagged }) => !flagged || !counted);
  const found = findOf(link, field, { ...now, rows, forKey: now.found.cell?.key ?? null });
  if (found === null) return null;
  const { n, estimate, lower, upper } = found;
  return { interviews, counted, other: { n, estimate, lower, upper } };
}

function after(rows: readonly EvidenceRow[], cut: Date): number {
  return rows.filter(({ answeredAt }) => answeredAt > cut.getTime()).length;
}

function latestOf(rows: readonly EvidenceRow[]): Date | null {
  const last = rows.reduce(
    (latest, { answeredAt }) => Math.max(latest, answeredAt),
    Number.NEGATIVE_INFINITY,
  );
  return rows.length === 0 ? null : new Date(last);
}
