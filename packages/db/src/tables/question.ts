/** The lasting identity of a question; wordings are question_revisions. */
export interface QuestionTable {
  workspace_id: string;
  id: string;
  study_id: string;
  created_at: Date;
}
