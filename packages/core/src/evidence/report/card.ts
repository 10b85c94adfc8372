import type { CohortSize, ReportQuestion } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import type { Regime } from '../../study/index.ts';
import type { Reader } from '../reader.ts';
import type { Extras } from './extras.ts';
import type { Listed } from './queries-list.ts';
import type { StoredSummary } from './queries-summaries.ts';
import type { Filter, Scope } from './scope.ts';

/** What the cards of a report are made for. */
export type CardsInput = {
  questions: readonly PublishedQuestion[];
  scope: Scope;
  regime: Regime;
  /** Answers may still arrive. */
  soFar: boolean;
  filter: Filter;
  reader: Reader;
  /** Known sizes of groups, and everybody who could answer where that is known. */
  sizes: readonly CohortSize[];
  list: readonly Listed[] | null;
  /** Whether a report that nobody filters counts flagged interviews. */
  flaggedByDefault: boolean;
  /** The stored summary of a question where it fits what is asked. */
  stored: (question: { id: string }) => StoredSummary | undefined;
  /** The stored extras of a question where they fit: they are of everybody, compared or not. */
  extras: (question: { id: string }) => Extras | undefined;
};
export type Shown = Pick<ReportQuestion, 'n' | 'bases' | 'sentence' | 'hidden' | 'distribution'>;
