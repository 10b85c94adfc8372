import { inWorkspace, type Trx } from '@plumbline/db';
import { type ProposedTheme, proposeThemes } from '@plumbline/llm';
import { maskAnswer } from '../../shared/mask.ts';
import { readCodebook, readThemes, type ThemeRow, type UncodedAnswer } from '../queries.ts';
import {
  areAllThere,
  dropCodings,
  dropOtherAssignments,
  lockCodebook,
  retireThemes,
  type Scope,
  saveCodebook,
  saveThemes,
} from '../queries-write.ts';
import { spread } from '../rules.ts';
import { StaleThemingError } from '../stale.ts';
import { callModel, type ModelRun } from './model-call.ts';

const mostAnswers = 40;

type Work = { uncoded: UncodedAnswer[]; unthemed: UncodedAnswer[]; themes: ThemeRow[] };

/** Asks for themes that answers without one call for, and adds them. @returns how many; null when the reply was no use. */
export async function proposeCodebook(modelRun: ModelRun, work: Work): Promise<number | null> {
  const { question } = modelRun;
  const answers = spread([...work.unthemed, ...work.uncoded], mostAnswers);
  const { request, read } = proposeThemes({
    studyGoal: [question.studyPurpose || question.studyTitle, question.keyResultTitle]
      .filter(Boolean)
      .join(' — '),
    question: question.text,
    themes: work.themes,
    answers: answers.map(({ id, text, attributes }) => ({
      id,
      text: maskAnswer(text, Object.values(attributes)),
    })),
  });
  const output = await callModel(modelRun, request);
  if (output === null) return null;
  const proposed = read(output);
  return inWorkspace(modelRun.ctx.db, modelRun.workspaceId, async (trx) => {
    await lockCodebook(trx, modelRun.questionId);
    // Names are made of answers' words: those of an erased one must not come back.
    const shown = answers.map(({ id }) => id);
    if (!(await areAllThere(trx, shown))) throw new StaleThemingError();
    return addThemes(trx, modelRun, proposed);
  });
}

async function addThemes(trx: Trx, modelRun: ModelRun, proposed: readonly ProposedTheme[]): Promise<number> {
  const { ctx, workspaceId, questionId } = modelRun;
  const codebook = await readCodebook(trx, questionId);
  const at = ctx.clock.now();
  const scope: Scope = { workspaceId, questionId, version: codebook?.version ?? 1, engine: 'model', at };
  if (codebook?.engine === 'keyword') await replaceKeywords(trx, scope);
  await saveCodebook(trx, scope);
  const existing = await readThemes(trx, questionId);
  const taken = new Set(existing.map(({ label }) => label.toLowerCase()));
  const added = proposed.filter(({ label }) => !taken.has(label.toLowerCase()));
  const rows = added.map(({ label, definition }, index) => ({
    id: ctx.ids.uuid(),
    label,
    definition,
    position: existing.length + index,
  }));
  await saveThemes(trx, scope, rows);
  return rows.length;
}

async function replaceKeywords(trx: Trx, scope: Scope): Promise<void> {
  await retireThemes(trx, scope, []);
  await dropOtherAssignments(trx, scope, []);
  await dropCodings(trx, scope, 'keyword');
}
