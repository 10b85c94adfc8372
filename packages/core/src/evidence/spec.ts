import { type Cohort, type EvidenceKind, experienceSpec, reasonsSpec } from '@plumbline/contracts';
import type { z } from 'zod';

export type ExperienceSpec = z.output<typeof experienceSpec>;
export type EvidenceSpec =
  | ({ kind: 'experience' } & ExperienceSpec)
  | { kind: 'reasons'; questionId: string; cohort: Cohort | null };

/** What a link asks, by its kind. */
export function parseSpec(kind: EvidenceKind, spec: unknown): EvidenceSpec {
  switch (kind) {
    case 'experience':
      return { kind, ...experienceSpec.parse(spec) };
    case 'reasons':
      return { kind, ...reasonsSpec.parse(spec) };
    default:
      return kind satisfies never;
  }
}
