import { consentVersion } from '@plumbline/contracts';
import type { Context } from '../shared/context.ts';
import { AppError } from '../shared/errors.ts';
import { shownStudy } from './interview-state.ts';
import { type Moved, move } from './move.ts';
import { insertConsent } from './queries-write.ts';

export interface Choice {
  accepted: boolean;
  version: number;
  quote: boolean;
}

/**
 * Records the respondent's choice with the version of the text they read. After "yes" the first question
 * stands open; "no" ends the interview. The same choice again changes nothing.
 * @throws conflict when the text changed meanwhile, or for the other choice later on.
 */
export async function giveConsent(ctx: Context, choice: Choice): Promise<Moved> {
  if (choice.version !== consentVersion) {
    throw new AppError('conflict', 'This text has changed since you opened the page. Load it again.');
  }
  return move(ctx, { type: 'consent', accepted: choice.accepted }, (trx, interview, now) => {
    const { askedBy, purpose } = shownStudy(interview);
    return insertConsent(trx, {
      workspace_id: interview.workspaceId,
      id: ctx.ids.uuid(),
      interview_id: interview.interviewId,
      version: choice.version,
      accepted: choice.accepted,
      quote: choice.accepted && choice.quote,
      // With the version, all that is needed to show again what was read.
      statement: `${askedBy}\n${purpose}`.trim(),
      at: now,
    });
  });
}
