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
  { id, cohortSizes }: Pick<Field, 'id' | 'cohortSizes'>,
  of: {
    rows: readonly EvidenceRow[];
    wording: Wording | null;
    regime: 'live' | 'closed';
    /** The reason to read instead of the most named one. */
    forKey: string | null;
  },
): Found | null {
  const input = { ...of, seed: id, keyResult, cohortSizes };
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
