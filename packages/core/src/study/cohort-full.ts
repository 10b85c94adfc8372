import type { Attributes } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { studyById } from './queries.ts';
import { readWaveCount } from './queries-waves.ts';
import { targetsFor } from './rules-field.ts';

/** Whether a cohort that these attributes belong to has its finished interviews in the wave in the field. */
export async function isCohortFull(
  trx: Trx,
  { study_id, attributes }: { study_id: string; attributes: Attributes },
): Promise<boolean> {
  const study = await studyById(trx, study_id);
  if (!study || targetsFor(study.cohort_targets, attributes).length === 0) return false;
  const { cohorts } = await readWaveCount(trx, study);
  const full = study.cohort_targets.filter(({ target }, index) => (cohorts[index] ?? 0) >= target);
  return targetsFor(full, attributes).length > 0;
}
