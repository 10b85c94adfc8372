import type { ImportBody, ImportResult } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { enqueueMany, summariseQuestion, themeQuestion, type Work, work } from '@plumbline/jobs';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { type ImportedRespondent, readLines } from './import-lines.ts';
import { planImport } from './import-plan.ts';
import { insertImported, readImportTarget, takeRespondentNumbers } from './import-queries.ts';
import { rowsOf } from './import-rows.ts';

const respondentsAStatement = 5_000;

/**
 * Imports past answers, one JSON object a line, as finished interviews of the newest published version.
 * All accepted lines are kept in one transaction; a rejected line leaves nothing behind.
 * @throws not_found, conflict before the first publication, invalid_input when the map does not fit the study.
 */
export async function importAnswers(ctx: Context, studyId: string, body: ImportBody): Promise<ImportResult> {
  const workspaceId = authorise(ctx, 'answers.import');
  const target = found(
    await inWorkspace(ctx.db, workspaceId, (trx) => readImportTarget(trx, studyId)),
    'study',
  );
  const { version, questions, keyResultIds } = target;
  if (version === null) {
    throw new AppError('conflict', 'Publish the study first: answers are imported into a published version.');
  }
  const plan = planImport(body.map, questions);
  const { respondents, accepted, rejected } = await readLines(body.data, plan, ctx.clock.now());
  if (body.dryRun || respondents.length === 0) return { accepted, rejected, interviewIds: [] };

  // Numbered beforehand: a long import must not hold up respondents who start meanwhile.
  const firstNumber = await inWorkspace(ctx.db, workspaceId, (trx) =>
    takeRespondentNumbers(trx, studyId, respondents.length),
  );
  const interviewIds = await inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const place = { workspaceId, studyId, version, firstNumber, newId: ctx.ids.uuid };
    const ids = await insertInSteps(trx, respondents, place, body.consent);
    await enqueueMany(trx, worksFor(workspaceId, respondents));
    onCommit(() => ctx.wakeRelay());
    const topics = [`study:${studyId}`, ...keyResultIds.map((id) => `key-result:${id}`)];
    onCommit(() => ctx.live.publish({ workspaceId, type: 'answers', ids: topics }));
    return ids;
  });
  return { accepted, rejected, interviewIds };
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
