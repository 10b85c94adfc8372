import type { ThemeSuggestionContent } from '@plumbline/contracts';
import type { JsonColumn } from './columns.ts';

/** A change of the codebook that a machine suggests and a person decides on. */
export interface ThemeSuggestionTable {
  workspace_id: string;
  id: string;
  question_id: string;
  kind: 'new' | 'merge' | 'split';
  key: string;
  suggestion: JsonColumn<ThemeSuggestionContent>;
  state: 'open' | 'accepted' | 'dismissed';
  at: Date;
}
