import type { EvidenceKind } from '@plumbline/contracts';
import type { JsonColumn } from './columns.ts';

/** Which question says what about a key result. */
export interface EvidenceLinkTable {
  workspace_id: string;
  id: string;
  key_result_id: string;
  study_id: string;
  question_id: string | null;
  kind: EvidenceKind;
  spec: JsonColumn<Record<string, unknown>>;
  decision_rule: string;
  created_by: string | null;
  created_at: Date;
  claim_written_at: Date;
}
