import { type BodyOf, type Study, studyEndpoints } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found, notFound } from '../shared/errors.ts';
import { announceStudy } from './announce.ts';
import { closeIfDue } from './close-field.ts';
import { draftColumns } from './draft-columns.ts';
import { enqueueSummaries } from './enqueue-summaries.ts';
import {
  changeStudy,
  insertQuestions,
  keyResultExists,
  lockStudy,
  questionIds,
  replaceCohortSizes,
} from './queries.ts';
import { noteMovedEnd } from './queries-waves.ts';
import { withIds } from './rules.ts';
import { viewStudy } from './views.ts';

export type StudyPatch = BodyOf<typeof studyEndpoints.updateStudy>;
type Changes = ReturnType<typeof studyEndpoints.updateStudy.body.parse>;

/**
 * Changes the draft; published versions stay as they are. `expected` is the draft revision the caller saw:
 * null changes whatever is there. A patch that says nothing new leaves the revision alone.
 * @throws not_found, precondition_failed when someone changed the draft meanwhile,
 * invalid_input naming a question id of another study.
 */
export async function updateStudy(
  ctx: Context,
  studyId: string,
  patch: StudyPatch,
  expected: number | null,
): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const changes = studyEndpoints.updateStudy.body.parse(patch);
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const row = found(await lockStudy(trx, studyId), 'study');
    const before = viewStudy(row);
    if (expected !== null && expected !== before.draftRevision) throw changedMeanwhile();
    if (changes.keyResultId && !(await keyResultExists(trx, changes.keyResultId)))
      throw notFound('key result');
    const questions =
      changes.questions && (await keepQuestions(ctx, trx, workspaceId, studyId, changes.questions));
    const after = merged(before, changes, questions ?? before.questions);
    if (canonicalJson(after) === canonicalJson(before)) return before;
    if (changes.cohortSizes) await replaceCohortSizes(trx, { workspaceId, id: studyId }, changes.cohortSizes);
    const changed = await changeStudy(trx, studyId, { ...draftColumns(after), ...revisions(before, after) });
    if (fieldEndChanged(before, after)) await noteMovedEnd(trx, changed);
    if (countsChanged(before, after)) await enqueueSummaries(ctx, trx, onCommit, changed);
    onCommit(() => announceStudy(ctx, changed));
    return viewStudy(await closeIfDue(ctx, trx, onCommit, changed));
  });
}

function changedMeanwhile(): AppError {
  return new AppError(
    'precondition_failed',
    'Someone else changed this draft since you opened it. Load it again, then make your change.',
  );
}

async function keepQuestions(
  ctx: Context,
  trx: Trx,
  workspaceId: string,
  studyId: string,
  inputs: NonNullable<Changes['questions']>,
): Promise<Study['questions']> {
  const known = await questionIds(trx, studyId);
  const questions = withIds(inputs, known, ctx.ids.uuid);
  const added = questions.filter(({ id }) => !known.has(id));
  await insertQuestions(trx, { workspaceId, id: studyId }, added, ctx.clock.now());
  return questions;
}

function merged(before: Study, changes: Changes, questions: Study['questions']): Study {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before, ...given, questions };
}

// While the study asks. Of a closed one these are for the wave to come.
function fieldEndChanged(before: Study, after: Study): boolean {
  const asks = before.state === 'live' || before.state === 'paused';
  return asks && canonicalJson(declared(before)) !== canonicalJson(declared(after));
}

function declared({ targetN, closesOn, cohortTargets, cadence }: Study) {
  return { targetN, closesOn, cohortTargets, cadence };
}

/** What numbers are made of besides answers: whose count, and with what weight. */
function countsChanged(before: Study, after: Study): boolean {
  return (
    before.excludeFlagged !== after.excludeFlagged ||
    canonicalJson(before.cohortSizes) !== canonicalJson(after.cohortSizes)
  );
}

// A new title needs no new version; what respondents read in other languages does.
function revisions(before: Study, after: Study) {
  const draft_revision = before.draftRevision + 1;
  const inStep = !before.hasUnpublishedChanges;
  return inStep && canonicalJson(published(after)) === canonicalJson(published(before))
    ? { draft_revision, published_revision: draft_revision }
    : { draft_revision };
}

function published({ questions, language, translations }: Study) {
  return { questions, language, translations };
}
