import type { AttributeRow, Funnel } from './queries.ts';
import type { SusCard } from './sus.ts';

/** What a report says besides its questions, of a scope that nobody filters. */
export type StudyFacts = {
  n: number;
  lastAnswerAt: string | null;
  funnel: Funnel;
  finished: { wave: number; finished: number }[];
  attributes: AttributeRow[];
  sus: SusCard[];
};
