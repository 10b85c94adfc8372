/** One answer of an agreement sample, as the machine and as the person coded it. */
export interface AgreementAnswerTable {
  workspace_id: string;
  sample_id: string;
  answer_id: string;
  place: number;
  machine_themes: string[];
  person_themes: string[] | null;
}
