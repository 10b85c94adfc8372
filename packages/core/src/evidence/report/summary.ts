import type { Cell } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { enqueue, summariseStudy } from '@plumbline/jobs';
import { summariseAnswers } from '../../study/index.ts';
import type { Wording } from '../readings/queries-answers.ts';
import type { WaveAnswers } from '../readings/wave-answers.ts';
import { drawnFrom } from './cards.ts';
import { isLarge } from './facts.ts';
import { readReportStudyOf, readWaves } from './queries.ts';
import { saveSummary } from './queries-summaries.ts';
import { scopeOf } from './scope.ts';
import { countThemes, type StoredThemes } from './stored-themes.ts';
import { countExtras } from './with-extras.ts';

/** Recomputes the stored summary of each wording of a question: of the wave in the field, as nobody filters it. */
export async function summariseWordings(
  trx: Trx,
  given: {
    workspaceId: string;
    questionId: string;
    wordings: readonly Wording[];
    answers: WaveAnswers;
    at: Date;
  },
): Promise<void> {
  const { workspaceId, questionId, wordings, answers, at } = given;
  const study = await readReportStudyOf(trx, questionId);
  if (!study) return;
  const waves = await readWaves(trx, study.id);
  const { scope, regime } = scopeOf(study, waves, { includeFlagged: !study.excludeFlagged });
  const everyone = await answers.rows([questionId], scope);
  // A job of its own: it reads the answers to every question, and one in so many seconds is enough.
  if (isLarge(study)) await enqueue(trx, summariseStudy, { workspaceId, studyId: study.id });
  const of = { scope, regime, sizes: study.cohortSizes };
  for (const wording of wordings) {
    const rows = everyone.filter(
      ({ revision, flagged }) => revision === wording.revision && (scope.includeFlagged || !flagged),
    );
    const newest = study.questions.find(
      ({ id, revision }) => id === questionId && revision === wording.revision,
    );
    const listed = newest ? drawnFrom(newest, study, {}) : null;
    const counted = summariseAnswers(wording, rows, { regime, seed: study.id, listed });
    const open = isLarge(study) && wording.type === 'open_ended';
    const asked = { id: questionId, revision: wording.revision };
    const themes: { themes?: StoredThemes } = open
      ? { themes: await countThemes(trx, asked, { scope, regime }) }
      : {};
    const cells = themes.themes?.all.cells ?? counted.distribution.cells;
    const extras =
      isLarge(study) && newest ? await extrasFor(trx, { ...wording, id: questionId }, cells, of) : {};
    await saveSummary(trx, {
      workspaceId,
      questionId,
      revision: wording.revision,
      summary: { ...counted, ...themes, ...extras },
      scope,
      regime,
      arrivalIndex: rows.at(-1)?.arrivalIndex ?? 0,
      at,
    });
  }
}

async function extrasFor(
  trx: Trx,
  question: Wording & { id: string },
  cells: readonly Cell[],
  of: Parameters<typeof countExtras>[3],
) {
  const extras = (await countExtras(trx, [question], new Map([[question.id, cells]]), of)).get(question.id);
  return extras ? { extras } : {};
}
