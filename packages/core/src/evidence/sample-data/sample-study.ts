import type { Attributes, Cohort, CohortSize, QuestionInput, Study } from '@plumbline/contracts';
import type { LinkInput } from '../link-evidence.ts';
import type { QuestionIds } from './ground.ts';

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
  /** Seconds between one look and the next, at least and at most. */
  pace?: [number, number];
  /** Why a colleague found the interview unusual. */
  flag?: string;
};

export type SampleWave = { startsAgo: number; imported: SampleRespondent[]; live: LiveRespondent[] };

/** What a study says about a key result; without a rule of its own the study's holds. */
export type SampleEvidence = { keyResult: string; decisionRule?: string } & WithoutStudy<LinkInput>;
type WithoutStudy<Input> = Input extends LinkInput ? Pick<Input, 'kind' | 'spec'> : never;

export type SampleStudy = {
  title: string;
  purpose: string;
  keyResult: string;
  cohort: Cohort | null;
  cohortSizes: CohortSize[];
  targetN: number;
  decisionRule: string;
  /** In their order, by a key of ours. */
  questions: Record<string, QuestionInput>;
  /** The first begins with the publication; a wave that reaches the target ends by itself. */
  waves: [SampleWave, ...SampleWave[]];
  evidence: (idOf: (key: string) => string) => SampleEvidence[];
};

/** A published study with its questions by their keys. */
export type Planted = { study: Study; ids: QuestionIds; questions: SampleStudy['questions'] };

/** One wave in which all but the last so many are imported; those come by a link and say no more than they are asked. */
export function waveOf(startsAgo: number, people: readonly SampleRespondent[], held: number): SampleWave {
  const imported = people.slice(0, people.length - held);
  const live = people.slice(people.length - held).map((one) => ({ ...one, probe: null, quote: true }));
  return { startsAgo, imported, live };
}
