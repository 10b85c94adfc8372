import type { ImportBody, ImportResult } from '@plumbline/contracts';
import { analyzeOnCommit, inWorkspace, type Trx } from '@plumbline/db';
import {
  checkQuality,
  enqueueMany,
  summariseQuestion,
  themeQuestion,
  type Work,
  work,
} from '@plumbline/jobs';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { AppError, found } from '../../shared/errors.ts';
import { closeIfDue, type OnCommit } from '../close-field.ts';
import { lockStudy } from '../queries.ts';
import type { ImportedRespondent } from './line.ts';
import { planImport } from './plan.ts';
import { insertImported, readImportTarget, takeRespondentNumbers } from './queries.ts';
import { readColumns } from './read-columns.ts';
import { readLines } from './read-lines.ts';
import { rowsOf } from './rows.ts';

const respondentsAStatement = 5_000;
const nothing: ImportResult = { accepted: 0, rejected: [], interviewIds: [], columns: [], preview: [] };

/**
 * Imports past answers, CSV or one JSON object a line, as finished interviews of the newest published version.
 * All accepted lines are kept in one transaction; a rejected line leaves nothing behind, or keeps everything out (`faulty`).
 * They count for the wave in the field and towards its quota.
 * @throws not_found, conflict before the first publication and for a closed study, invalid_input when the map does not fit the
 *   study or the file, and for a file that cannot be read.
 */
export async function importAnswers(ctx: Context, studyId: string, body: ImportBody): Promise<ImportResult> {
  const workspaceId = authorise(ctx, 'answers.import');
  const target = found(
    await inWorkspace(ctx.db, workspaceId, (trx) => readImportTarget(trx, studyId)),
    'study',
  );
  const { state, version, wave, language, questions, keyResultIds } = target;
  if (version === null) {
    throw new AppError('conflict', 'Publish the study first: answers are imported into a published version.');
  }
  if (state === 'closed') throw closed();
  if (body.dryRun && Object.keys(body.map).length === 0) {
    return { ...nothing, columns: await readColumns(body) };
  }
  const plan = planImport(body, questions);
  const { respondents, accepted, rejected, preview } = await readLines(body, plan, ctx.clock.now());
  if (body.dryRun) return { ...nothing, accepted, rejected, preview, columns: await readColumns(body) };
  if (body.faulty === 'refuse_all' && rejected.length > 0) return { ...nothing, rejected };
  if (respondents.length === 0) return { ...nothing, rejected };

  // Numbered beforehand: a long import must not hold up respondents who start meanwhile.
  const firstNumber = await inWorkspace(ctx.db, workspaceId, (trx) =>
    takeRespondentNumbers(trx, studyId, respondents.length),
  );
  const interviewIds = await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const place = { workspaceId, studyId, version, wave, language, firstNumber, newId: ctx.ids.uuid };
    const ids = await insertInSteps(trx, respondents, place, body.consent ?? '');
    await enqueueMany(trx, [
      ...worksFor(workspaceId, respondents),
      work(checkQuality, { workspaceId, studyId }),
    ]);
    await settleImport(ctx, trx, onCommit, { studyId, wave });
    await analyzeOnCommit({ db: ctx.db, trx, onCommit }, (err) =>
      ctx.logger.warn('tables not analyzed', { err }),
    );
    onCommit(() => ctx.wakeRelay());
    const topics = [`study:${studyId}`, ...keyResultIds.map((id) => `key-result:${id}`)];
    onCommit(() => ctx.live.publish({ workspaceId, type: 'answers', ids: topics }));
    return ids;
  });
  return { ...nothing, accepted, rejected, interviewIds };
}

/** Closes the study if these answers fill its quota. */
async function settleImport(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  { studyId, wave }: { studyId: string; wave: number },
): Promise<void> {
  const study = found(await lockStudy(trx, studyId), 'study');
  if (study.state === 'closed' || study.wave !== wave) throw closed();
  await closeIfDue(ctx, trx, onCommit, study);
}

// Answers of the past would fall before its end, and change numbers that are final.
function closed(): AppError {
  return new AppError('conflict', 'This study is closed. Start a new wave to import answers into.');
}

async function insertInSteps(
  trx: Trx,
  respondents: readonly ImportedRespondent[],
  place: Parameters<typeof rowsOf>[1],
  statement: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < respondents.length; start += respondentsAStatement) {
    const step = respondents.slice(start, start + respondentsAStatement);
    const rows = rowsOf(step, { ...place, firstNumber: place.firstNumber + start });
    await insertImported(trx, rows, statement);
    ids.push(...rows.interviews.map(({ id }) => id));
  }
  return ids;
}

function worksFor(workspaceId: string, respondents: readonly ImportedRespondent[]): Work[] {
  const questions = new Map(
    respondents.flatMap(({ answers }) => answers.map(({ question }) => [question.id, question])),
  );
  return [...questions.values()].flatMap((question) => {
    const payload = { workspaceId, questionId: question.id };
    const summary = work(summariseQuestion, payload);
    return question.type === 'open_ended' ? [summary, work(themeQuestion, payload)] : [summary];
  });
}
