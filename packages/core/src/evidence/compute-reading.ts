import type { Trx } from '@plumbline/db';
import { basesOf, summariseAnswers } from '../study/index.ts';
import { type ThemeCounts, themeCells, themingState } from '../theming/index.ts';
import { readCurrentAnswers, type Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { type Estimated, readExperience } from './read-experience.ts';
import { readReasons } from './read-reasons.ts';
import { chips, missingShare, strengthOf, verdictOf } from './rules-verdict.ts';
import type { StoredReading } from './stored-reading.ts';

/**
 * The value of a link now, from the answers to the newest wording; older wordings break the series.
 * Null when the question's type cannot carry what the link asks. The same rows give the same digits.
 */
export async function computeReading(
  trx: Trx,
  link: LinkRow,
  wording: Wording,
): Promise<StoredReading | null> {
  const { cohort } = link.spec;
  const rows = (await readCurrentAnswers(trx, link.questionId, cohort)).filter(
    ({ revision }) => revision === wording.revision,
  );
  const summary = summariseAnswers(wording, rows);
  const themes = wording.type === 'open_ended' ? await themesFor(trx, link, wording.revision) : null;
  const estimated: Estimated | null =
    link.spec.kind === 'experience'
      ? readExperience(link.spec, summary, link.keyResult)
      : readReasons(summary, themes);
  if (estimated === null) return null;

  const bases = basesOf(rows);
  const theming = themes && (await themingState(trx, link.questionId));
  const measured = {
    ...estimated,
    n: summary.n,
    direction: link.keyResult.direction,
    missing: missingShare(bases),
    regime: link.studyState === 'closed' ? ('closed' as const) : ('live' as const),
  };
  const verdict = verdictOf(measured);
  return {
    ...measured,
    bases,
    verdict,
    chip: chips[verdict],
    strength: strengthOf({ ...measured, verdict }),
    arrivalIndex: rows.at(-1)?.arrivalIndex ?? 0,
    questionRevision: wording.revision,
    studyVersion: link.studyVersion,
    codebookVersion: theming?.codebookVersion ?? null,
    uncoded: theming?.uncoded ?? 0,
  };
}

function themesFor(trx: Trx, { questionId, spec }: LinkRow, revision: number): Promise<ThemeCounts> {
  return themeCells(trx, { questionId, revision, cohort: spec.cohort, quotes: 'released' });
}
