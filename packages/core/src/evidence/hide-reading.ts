import type { Reading } from '@plumbline/contracts';
import { splitFrom } from '../study/index.ts';
import type { Reader } from './reader.ts';
import { answeredOnly, type EvidenceRow } from './readings/evidence-rows.ts';
import type { LoadedWave } from './readings/load-wave.ts';
import type { LinkRow } from './readings/queries-links.ts';
import type { StoredReading } from './readings/stored-reading.ts';

const unsaid = { estimate: null, lower: null, upper: null };
const nobody = { shown: 0, answered: 0, skipped: 0, preferNotToSay: 0, notApplicable: 0 };
const why = 'Hidden: fewer than five answers, or so few that a smaller group would follow from them.';

/** Whether a number is told of one to four people. */
export function isSmall(n: number): boolean {
  return n > 0 && n < splitFrom;
}

/** A reading as this reader may see it: none of a small base, and none from which one would follow. */
export function hideReading(
  reading: Reading,
  { stored, reader, hidden }: { stored: StoredReading; reader: Reader; hidden: boolean },
): Reading {
  if (reader === 'all') return reading;
  if (hidden || tellsOfFew(stored)) return withoutNumbers(reading);
  const { flagged, previous } = reading;
  const weighted = stored.weighting?.state === 'weighted';
  const told = stored.previous?.smallest ?? 0;
  return {
    ...reading,
    // With and without them would differ by so few.
    flagged: flagged && (weighted || isSmall(flagged.interviews)) ? null : flagged,
    previous: previous && (isSmall(previous.n) || isSmall(told)) ? null : previous,
  };
}

/**
 * Bases that a reading tells besides its own: of themed answers, of each group of a contrast, and of the groups that
 * follow from the number with and without its weights.
 */
function tellsOfFew({ n, cell, detail, weighting }: StoredReading): boolean {
  const arms = detail?.kind === 'contrast' ? [detail.first.n, detail.second.n] : [];
  const weighed = weighting?.state === 'weighted' ? weighting.smallest : 0;
  return [n, cell?.of ?? 0, ...arms, weighed].some(isSmall);
}

function withoutNumbers(reading: Reading): Reading {
  return {
    ...reading,
    ...unsaid,
    lastAnswerAt: null,
    n: 0,
    bases: nobody,
    sentence: why,
    strengthReason: why,
    facts: [],
    verdicts: [],
    cautions: [],
    moreNeeded: null,
    weighting: null,
    q: null,
    flagged: null,
    previous: null,
  };
}

/**
 * Whether a cohort that no filter of a report names may be told of to readers who see no base under five: every
 * combination of the attributes that make it has no answer or at least five, so that none follows by subtraction.
 */
export function isSoundCohort({ spec }: Pick<LinkRow, 'spec'>, loaded: LoadedWave): boolean {
  const names = attributesIn(spec);
  const cells = new Map<string, number>();
  for (const row of countedOf(loaded)) {
    const cell = JSON.stringify(names.map((name) => row.attributes[name] ?? null));
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return ![...cells.values()].some(isSmall);
}

function countedOf({ everyone, scope }: LoadedWave): EvidenceRow[] {
  return answeredOnly(everyone).filter(({ flagged }) => !flagged || scope.includeFlagged);
}

function attributesIn(spec: LinkRow['spec']): string[] {
  if (spec.kind !== 'contrast') return spec.cohort === null ? [] : [spec.cohort.attribute];
  const { behaviour, outcome } = spec;
  return 'attribute' in behaviour ? [outcome.attribute, behaviour.attribute] : [outcome.attribute];
}
