import type { Attributes, QuestionInput } from '@plumbline/contracts';
import type { LinkInput } from '../link-evidence.ts';

/** An answer for a question by its key; absent where the respondent said nothing. */
export type Said = Record<string, unknown>;
export type SampleRespondent = { attributes: Attributes; said: Said; at: Date };

/** A respondent who came by a link: skips, probes and corrections are theirs to make. */
export type LiveRespondent = SampleRespondent & {
  /** What they add when they are asked for more; null leaves the probe. */
  probe: string | null;
  /** Stops after so many questions; all of them when absent. */
  stopsAfter?: number;
  quote: boolean;
};

type Spec = Omit<Extract<LinkInput, { kind: 'experience' }>['spec'], 'questionId'>;
export type SampleEvidence = { keyResult: string; question: string } & (
  | ({ kind: 'experience' } & Spec)
  | { kind: 'reasons'; cohort: Spec['cohort'] }
);

export type SampleStudy = {
  title: string;
  purpose: string;
  keyResult: string;
  cohort: { attribute: string; values: string[] } | null;
  targetN: number;
  decisionRule: string;
  publishedAgo: number;
  /** In their order, by a key of ours. */
  questions: Record<string, QuestionInput>;
  imported: SampleRespondent[];
  live: LiveRespondent[];
  evidence: SampleEvidence[];
};
