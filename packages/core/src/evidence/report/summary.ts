import type { Trx } from '@plumbline/db';
import { enqueue, summariseStudy } from '@plumbline/jobs';
import { summariseAnswers } from '../../study/index.ts';
import type { Wording } from '../readings/queries-answers.ts';
import type { WaveAnswers } from '../readings/wave-answers.ts';
import { isLarge } from './facts.ts';
import { readReportStudyOf, readWaves } from './queries.ts';
import { saveSummary } from './queries-summaries.ts';
import { scopeOf } from './scope.ts';
import { countThemes } from './stored-themes.ts';

/** Recomputes the stored summary of each wording of a question: of the wave in the field, as nobody filters it. */
export async function summariseWordings(
  trx: Trx,
  of: {
    workspaceId: string;
    questionId: string;
    wordings: readonly Wording[];
    answers: WaveAnswers;
    at: Date;
  },
): Promise<void> {
  const { workspaceId, questionId, wordings, answers, at } = of;
  const study = await readReportStudyOf(trx, questionId);
  if (!study) return;
  const waves = await readWaves(trx, study.id);
  const { scope, regime } = scopeOf(study, waves, { includeFlagged: !study.excludeFlagged });
  const everyone = await answers.rows([questionId], scope);
  // A job of its own: it reads the answers to every question, and one in so many seconds is enough.
  if (isLarge(study)) await enqueue(trx, summariseStudy, { workspaceId, studyId: study.id });
  for (const wording of wordings) {
    const rows = everyone.filter(
      ({ revision, flagged }) => revision === wording.revision && (scope.includeFlagged || !flagged),
    );
    const counted = summariseAnswers(wording, rows, { regime, seed: study.id });
    const open = isLarge(study) && wording.type === 'open_ended';
    const asked = { id: questionId, revision: wording.revision };
    const themes = open ? { themes: await countThemes(trx, asked, { scope, regime }) } : {};
    await saveSummary(trx, {
      workspaceId,
      questionId,
      revision: wording.revision,
      summary: { ...counted, ...themes },
      scope,
      regime,
      arrivalIndex: rows.at(-1)?.arrivalIndex ?? 0,
      at,
    });
  }
}
