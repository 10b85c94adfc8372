import { contrastSpec, type EvidenceCard, reachSpec } from '@plumbline/contracts';

type Linked = Pick<EvidenceCard, 'kind' | 'spec'>;

/** What a contrast claims: the ratio it names, or null for “any lift”. */
export function claimedRatio({ kind, spec }: Linked): number | null {
  const parsed = kind === 'contrast' ? contrastSpec.safeParse(spec) : null;
  if (!parsed?.success || parsed.data.claim.comparator === 'above_one') return null;
  return parsed.data.claim.ratio;
}

/** The metric's value when the cohort of a reach was drawn, a share of 1. */
export function baselineOf({ kind, spec }: Linked): number | null {
  const parsed = kind === 'reach' ? reachSpec.safeParse(spec) : null;
  return parsed?.success ? parsed.data.baseline : null;
}
