import type { InterviewState, StudyState } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { hashToken } from '@plumbline/runtime/tokens';
import { findLiveToken } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found, notFound } from '../shared/errors.ts';
import { closeIfDue, isCohortFull, isOver, lockStudy, type OnCommit } from '../study/index.ts';
import { announceAnswers } from './announce.ts';
import { wayOf } from './branch.ts';
import { shownStudy, viewState } from './interview-state.ts';
import { languagesOf, nearestLanguage } from './languages.ts';
import { insertInterview, lockLink } from './queries-start.ts';
import { readInterview } from './read-interview.ts';
import { interviewIdFor, receiptCode, sessionToken } from './session.ts';
import { questionsOf } from './version-cache.ts';

export type StartedInterview = InterviewState & {
  session: string;
  study: { title: string; questions: number };
};

/**
 * Opens an interview from a study link. The same nonce gives the same interview and session again, so a lost
 * reply can be asked for once more.
 * @throws not_found, the same for every link that does not work; conflict while the study takes no answers.
 */
export async function startInterview(
  ctx: Context,
  linkToken: string,
  { nonce, language = '' }: { nonce: string; language?: string | undefined },
): Promise<StartedInterview> {
  const token = await findLiveToken(ctx.db, hashToken(linkToken), ctx.clock.now());
  if (token?.kind !== 'link' || token.subject_id === null) throw notFound('study link');
  const workspaceId = token.workspace_id;
  const linkId = token.subject_id;
  const id = interviewIdFor(ctx.secret, linkId, nonce);

  const interview = await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const link = found(await lockLink(trx, linkId), 'study link');
    const begun = await readInterview(ctx, trx, workspaceId, id);
    if (begun) return begun;
    const state = await stateNow(ctx, trx, onCommit, link);
    if (state !== 'live' || link.version === null) return state;
    if (await isCohortFull(trx, link)) return 'cohort_full';
    await open(ctx, trx, { workspaceId, id, link, version: link.version, wanted: language });
    onCommit(() => announceAnswers(ctx, workspaceId, link.study_id));
    return found(await readInterview(ctx, trx, workspaceId, id), 'interview');
  });
  // Thrown after the commit, which may have closed the study.
  if (typeof interview === 'string') throw notTakingAnswers(interview);
  return {
    ...viewState(ctx, interview),
    session: sessionToken(ctx.secret, workspaceId, id),
    study: { title: shownStudy(interview).title, questions: wayOf(interview.state).length },
  };
}

type Link = NonNullable<Awaited<ReturnType<typeof lockLink>>>;

/** A respondent may come before anybody noticed that the study's last day is over. */
async function stateNow(ctx: Context, trx: Trx, onCommit: OnCommit, link: Link): Promise<StudyState> {
  if (link.closes_on === null || !isOver(link.closes_on, ctx.clock.now())) return link.state;
  const study = found(await lockStudy(trx, link.study_id), 'study');
  return (await closeIfDue(ctx, trx, onCommit, study)).state;
}

async function open(
  ctx: Context,
  trx: Trx,
  begun: { workspaceId: string; id: string; link: Link; version: number; wanted: string },
): Promise<void> {
  const { workspaceId, id, link, version, wanted } = begun;
  const now = ctx.clock.now();
  const questions = await questionsOf(ctx.db, trx, { workspaceId, studyId: link.study_id, version });
  const written = { language: link.language ?? 'en', translations: link.translations ?? {} };
  const secrets = [
    { kind: 'interview' as const, value: sessionToken(ctx.secret, workspaceId, id) },
    { kind: 'receipt' as const, value: receiptCode(ctx.secret, workspaceId, id) },
  ];
  await insertInterview(trx, {
    workspaceId,
    id,
    linkId: link.id,
    studyId: link.study_id,
    version,
    wave: link.wave,
    attributes: link.attributes,
    language: nearestLanguage(wanted, languagesOf({ ...written, questions })) ?? written.language,
    now,
    tokens: secrets.map(({ kind, value }) => ({
      hash: hashToken(value),
      id: ctx.ids.uuid(),
      kind,
      workspace_id: workspaceId,
      subject_id: id,
      role: null,
      created_at: now,
      expires_at: null,
      revoked_at: null,
    })),
  });
}

function notTakingAnswers(state: StudyState | 'cohort_full'): AppError {
  if (state === 'cohort_full') {
    return new AppError(
      'conflict',
      'Enough people like you have answered already. Thank you for your interest.',
    );
  }
  if (state === 'paused') return new AppError('conflict', 'This study is paused. Try again later.');
  if (state === 'closed')
    return new AppError('conflict', 'This study is closed. Thank you for your interest.');
  return new AppError('conflict', 'This study has not started yet.');
}
