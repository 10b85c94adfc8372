import { inWorkspace, type Trx } from '@plumbline/db';
import { checkQuality, enqueueMany, themeQuestion, work } from '@plumbline/jobs';
import { audit } from '../../access/index.ts';
import { announceAnswers, forgetInterview, type ReceiptHolder } from '../../interview/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { enqueueSummaries } from '../../study/index.ts';
import { lockCodebook } from '../../theming/index.ts';
import { readField } from '../readings/queries-field.ts';
import { linkById } from '../readings/queries-links.ts';
import { scopeOf } from '../report/scope.ts';
import { countsIn } from './counts-in.ts';
import { forgetThemes } from './forget-themes.ts';
import {
  eraseInterview,
  type LosingLink,
  leaveTombstone,
  lockWithdrawn,
  noteWithdrawal,
  readLinkIds,
  readSaid,
  type SaidRow,
  type WithdrawnInterview,
} from './queries.ts';

/** Told to every process: sockets on these interviews have nothing left to talk about. */
export const interviewWithdrawn = 'interview_withdrawn';

/**
 * Erases everything that was said in an interview and leaves that there was one. What rests on it is computed again.
 * A second time changes nothing and says the same.
 */
export function withdrawInterview(
  ctx: Context,
  { workspaceId, interviewId }: ReceiptHolder,
): Promise<{ withdrawnAt: string }> {
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const interview = found(await lockWithdrawn(trx, interviewId), 'receipt code');
    const { study_id: studyId, withdrawn_at: before } = interview;
    // Also the second time: the first one's call may have been lost with its process.
    onCommit(() => forgetInterview(ctx.db, interviewId));
    onCommit(() => tellSockets(ctx, workspaceId, interviewId));
    onCommit(() => announceAnswers(ctx, workspaceId, studyId));
    if (before !== null) return { withdrawnAt: before.toISOString() };

    const now = ctx.clock.now();
    const said = await readSaid(trx, interviewId);
    const words = said.flatMap(({ questionId, answerId, text }) =>
      text === null ? [] : [{ questionId, answerId, text }],
    );
    const inWords = [...new Set(words.map(({ questionId }) => questionId))].sort();
    // Whoever writes codings of these questions is waited for, and then finds the answers gone.
    for (const questionId of inWords) await lockCodebook(trx, questionId);
    const links = await losingLinks(trx, interview, said);
    await eraseInterview(trx, { workspaceId, id: interviewId });
    await leaveTombstone(trx, interviewId, now);
    await forgetThemes(trx, words);
    await noteWithdrawal(trx, { workspaceId, links, wave: interview.wave });
    await enqueueSummaries(ctx, trx, onCommit, { workspace_id: workspaceId, id: studyId });
    await enqueueMany(trx, [
      ...inWords.map((questionId) => work(themeQuestion, { workspaceId, questionId })),
      work(checkQuality, { workspaceId, studyId }),
    ]);
    const entry = { workspaceId, actorId: null, action: 'interview.withdraw', subjectId: interviewId };
    await audit(ctx, trx, entry);
    return { withdrawnAt: now.toISOString() };
  });
}

/** The links whose number has this respondent in it. */
async function losingLinks(
  trx: Trx,
  interview: WithdrawnInterview,
  said: readonly SaidRow[],
): Promise<LosingLink[]> {
  const field = await readField(trx, interview.study_id);
  const { cut } = scopeOf(field, field.waves, { wave: interview.wave, includeFlagged: true }).scope;
  const isLate = cut !== null && (interview.finished_at === null || interview.finished_at > cut);
  if (isLate) return [];
  const counting = said.filter(({ counts }) => counts);
  const one = {
    attributes: interview.attributes,
    settled: new Set(counting.map(({ questionId }) => questionId)),
    answered: counting.some(({ answered }) => answered),
  };
  const links: LosingLink[] = [];
  for (const id of await readLinkIds(trx, interview.study_id)) {
    const link = await linkById(trx, id);
    if (!link || !countsIn(link, one)) continue;
    const own = counting.filter(({ questionId }) => questionId === link.questionId);
    const rests = own.length > 0 ? own : counting;
    links.push({ id, arrivalIndex: Math.min(...rests.map(({ arrivalIndex }) => arrivalIndex)) });
  }
  return links;
}

function tellSockets(ctx: Context, workspaceId: string, interviewId: string): void {
  ctx.live
    .publish({ workspaceId, type: interviewWithdrawn, ids: [interviewId] })
    .catch((err: unknown) => ctx.logger.warn('withdrawal not told', { err }));
}
