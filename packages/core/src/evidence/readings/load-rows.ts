import type { Trx } from '@plumbline/db';
import type { Scope } from '../report/scope.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { readSusBlock } from './queries-rows.ts';
import { susRows } from './sus-rows.ts';
import type { WaveAnswers } from './wave-answers.ts';

/** Everyone in a scope with what they answered to what a link asks, in order of arrival; flagged ones too. */
export async function loadRows(
  trx: Trx,
  { questionId, spec }: Pick<LinkRow, 'questionId' | 'spec'>,
  { scope, wordings, answers }: { scope: Scope; wordings: readonly Wording[]; answers: WaveAnswers },
): Promise<readonly EvidenceRow[]> {
  if (questionId === null) return answers.people(scope);
  if (spec.kind === 'experience' && spec.statistic === 'sus') {
    const block = await readSusBlock(trx, scope.studyId, questionId);
    return susRows(block, await answers.rows(block, scope));
  }
  const rows = await answers.rows([questionId], scope);
  if (!wordings.some(({ type }) => type === 'open_ended')) return rows;
  const themes = await answers.themes(questionId, scope);
  return rows.map((row) => {
    const found = themes.get(row.interviewId);
    return { ...row, themes: found?.revision === row.revision ? found.themes : null };
  });
}
