import {
  contrastSpec,
  type EvidenceKind,
  experienceSpec,
  objectionSpec,
  reachSpec,
  reasonsSpec,
} from '@plumbline/contracts';
import type { z } from 'zod';

export type ExperienceSpec = z.output<typeof experienceSpec>;
export type ReasonsSpec = z.output<typeof reasonsSpec>;
export type ContrastSpec = z.output<typeof contrastSpec>;
export type ReachSpec = z.output<typeof reachSpec>;
export type ObjectionSpec = z.output<typeof objectionSpec>;
export type EvidenceSpec =
  | ({ kind: 'experience' } & ExperienceSpec)
  | ({ kind: 'reasons' } & ReasonsSpec)
  | ({ kind: 'contrast' } & ContrastSpec)
  | ({ kind: 'reach' } & ReachSpec)
  | ({ kind: 'objection' } & ObjectionSpec);

/** What a link asks, by its kind. */
export function parseSpec(kind: EvidenceKind, spec: unknown): EvidenceSpec {
  switch (kind) {
    case 'experience':
      return { kind, ...experienceSpec.parse(spec) };
    case 'reasons':
      return { kind, ...reasonsSpec.parse(spec) };
    case 'contrast':
      return { kind, ...contrastSpec.parse(spec) };
    case 'reach':
      return { kind, ...reachSpec.parse(spec) };
    case 'objection':
      return { kind, ...objectionSpec.parse(spec) };
    default:
      return kind satisfies never;
  }
}

/** The question a link rests on; null for a contrast by attributes alone. */
export function questionIdOf(spec: EvidenceSpec): string | null {
  if (spec.kind !== 'contrast') return spec.questionId;
  return 'questionId' in spec.behaviour ? spec.behaviour.questionId : null;
}
