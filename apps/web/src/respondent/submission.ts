interface Saying {
  submissionId: string;
  questionId: string;
  /** The turn that is answered; null for a question that has not been asked yet: the page went on without the server. */
  turn: number | null;
  probe: boolean;
  /** When it was said. */
  at: string;
  /** The connection was lost before it was acknowledged, and the page went on. */
  waiting: boolean;
  /** It has left this device at least once, so the server may know it. */
  sent: boolean;
}

export type Answer = Saying & { type: 'answer'; value: unknown };
export type Skip = Saying & { type: 'skip'; reason: 'skipped' | 'prefer_not_to_say' };
export type Said = Answer | Skip;
export type Submission = Said | { type: 'back'; submissionId: string; waiting: boolean; sent: boolean };
