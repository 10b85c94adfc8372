import { forgetInterview, forgetInterviews } from '../../interview/index.ts';
import type { Services } from '../../shared/context.ts';
import { interviewWithdrawn } from './withdraw-interview.ts';

/** From now on this process forgets interviews as they are withdrawn, by whichever process; until the returned call. */
export function forgetWithdrawn({ db, live }: Pick<Services, 'db' | 'live'>): () => void {
  return live.subscribe(
    ({ type, ids }) => {
      if (type === interviewWithdrawn) for (const id of ids) forgetInterview(db, id);
    },
    // Any may have been withdrawn meanwhile.
    () => forgetInterviews(db),
  );
}
