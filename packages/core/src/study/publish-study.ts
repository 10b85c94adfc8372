import type { Study } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { actorId, authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { announceStudy } from './announce.ts';
import { changeStudy, lockStudy } from './queries.ts';
import { insertRevisions, insertVersion, latestWordings } from './queries-versions.ts';
import { insertWave } from './queries-waves.ts';
import { dayFaults, nextVersion, publishFaults } from './rules.ts';
import { showIfFaults } from './rules-show-if.ts';
import { translationFaults } from './rules-translations.ts';
import { viewStudy } from './views.ts';

/**
 * Publishes the draft as the next immutable version; links serve it from now on.
 * @throws not_found, conflict when nothing changed since the last version, invalid_input naming what is missing.
 */
export async function publishStudy(ctx: Context, studyId: string): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const now = ctx.clock.now();
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const study = found(await lockStudy(trx, studyId), 'study');
    if (study.published_revision === study.draft_revision) {
      throw new AppError('conflict', 'Nothing changed since the last version.');
    }
    const draft = viewStudy(study);
    const faults = [
      ...publishFaults(draft.questions),
      ...showIfFaults(draft.questions),
      ...translationFaults(draft),
      ...dayFaults(draft.closesOn, now),
    ];
    if (faults.length > 0) throw new AppError('invalid_input', 'The draft cannot be published yet.', faults);

    const next = nextVersion(study.draft_questions, await latestWordings(trx, studyId));
    const version = (study.version ?? 0) + 1;
    await insertRevisions(trx, workspaceId, next.raised, now);
    await insertVersion(trx, {
      workspace_id: workspaceId,
      study_id: studyId,
      version,
      questions: JSON.stringify(next.questions),
      language: study.language,
      translations: JSON.stringify(study.translations),
      published_at: now,
      published_by: actorId(ctx),
    });
    const row = await changeStudy(trx, studyId, {
      // A closed study is asked again in a new wave.
      state: study.state === 'closed' ? 'closed' : 'live',
      version,
      published_revision: study.draft_revision,
      published_at: now,
    });
    await insertWave(trx, { workspaceId, studyId, wave: row.wave }, now);
    onCommit(() => announceStudy(ctx, row));
    return viewStudy(row);
  });
}
