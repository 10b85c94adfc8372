import { listedIn } from '../report/queries-list.ts';
import { sizesWithin } from '../weighting/weigh.ts';
import type { Known } from './basis.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { Found } from './found.ts';
import type { Wording } from './queries-answers.ts';
import type { Field } from './queries-field.ts';
import type { LinkRow } from './queries-links.ts';
import { readContrast } from './read-contrast.ts';
import { readExperience } from './read-experience.ts';
import { readObjection } from './read-objection.ts';
import { readReach } from './read-reach.ts';
import { readReasons } from './read-reasons.ts';

/** What a link finds in these rows; null when the question's type cannot carry what it asks. Pure. */
export function findOf(
  { spec, keyResult }: Pick<LinkRow, 'spec' | 'keyResult'>,
  field: Pick<Field, 'id' | 'cohortSizes' | 'list' | 'conditional'>,
  of: {
    rows: readonly EvidenceRow[];
    wording: Wording | null;
    regime: 'live' | 'closed';
    /** The reason to read instead of the most named one. */
    forKey: string | null;
  },
): Found | null {
  const { id, cohortSizes } = field;
  const input = { ...of, seed: id, keyResult, cohortSizes, known: knownOf(spec, field) };
  switch (spec.kind) {
    case 'experience':
      return readExperience({ ...input, spec });
    case 'reasons':
      return readReasons({ ...input, spec });
    case 'contrast':
      return readContrast({ ...input, spec });
    case 'reach':
      return readReach({ ...input, spec });
    case 'objection':
      return readObjection({ ...input, spec });
    default:
      return spec satisfies never;
  }
}

/** A contrast weighs its own groups; a question that only some are asked is about a part of the list that nobody counted. */
function knownOf(
  spec: LinkRow['spec'],
  { cohortSizes, list, conditional }: Pick<Field, 'cohortSizes' | 'list' | 'conditional'>,
): Known {
  if (spec.kind === 'contrast') return { sizes: [], listed: null };
  const asksAll = !conditional.includes(spec.questionId);
  return {
    sizes: sizesWithin(cohortSizes, spec.cohort),
    listed: asksAll && list !== null ? listedIn(list, spec.cohort) : null,
  };
}
