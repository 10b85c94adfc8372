import type { Database } from '@plumbline/db';
import { forgetRespondent, forgetRespondents } from '../access/index.ts';
import { forgetHistories, forgetHistory } from './history-cache.ts';

/** What this process remembers of an interview that was withdrawn: its words, and who holds its session. */
export function forgetInterview(db: Database, interviewId: string): void {
  forgetHistory(db, interviewId);
  forgetRespondent(db, interviewId);
}

export function forgetInterviews(db: Database): void {
  forgetHistories(db);
  forgetRespondents(db);
}
