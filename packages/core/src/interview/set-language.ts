import type { InterviewState } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authoriseRespondent } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { viewState } from './interview-state.ts';
import { nearestLanguage } from './languages.ts';
import { lockInterview } from './queries.ts';
import { writeLanguage } from './queries-language.ts';
import { readInterview } from './read-interview.ts';

/**
 * Goes on in another language of the study: what is asked, and the interviewer's own words from now on. What was said stays
 * as it was said. The same again changes nothing. @throws invalid_input naming the languages there are.
 */
export async function setLanguage(ctx: Context, { language }: { language: string }): Promise<InterviewState> {
  const { workspaceId, interviewId } = authoriseRespondent(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await lockInterview(trx, interviewId), 'interview');
    const interview = found(await readInterview(ctx, trx, workspaceId, interviewId), 'interview');
    const { languages } = viewState(ctx, interview);
    const chosen = nearestLanguage(language, languages);
    if (chosen === undefined) {
      throw new AppError('invalid_input', 'This study is not asked in that language.', [
        { pointer: '/language', message: `must be one of ${languages.join(', ')}` },
      ]);
    }
    await writeLanguage(trx, interviewId, chosen);
    return viewState(ctx, { ...interview, state: { ...interview.state, language: chosen } });
  });
}
