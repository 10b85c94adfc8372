import { formatRelative, type Moment } from './format-date.ts';

/** "Live, last answer yesterday": whether more may come, and how fresh what is there is. */
export function withLastAnswer(state: string, lastAnswerAt: Moment | null, now?: Moment): string {
  return lastAnswerAt === null ? state : `${state}, last answer ${formatRelative(lastAnswerAt, now)}`;
}
