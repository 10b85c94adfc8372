import type { Trx } from '@plumbline/db';
import type { Scope } from '../report/scope.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { readPeople, readRows, readRowThemes, readSusBlock } from './queries-rows.ts';
import { susRows } from './sus-rows.ts';

/** Everyone in a scope with what they answered to what a link asks, in order of arrival; flagged ones too. */
export async function loadRows(
  trx: Trx,
  { questionId, spec }: Pick<LinkRow, 'questionId' | 'spec'>,
  scope: Scope,
  wordings: readonly Wording[],
): Promise<EvidenceRow[]> {
  if (questionId === null) return (await readPeople(trx, scope)).map((row) => ({ ...row, themes: [] }));
  if (spec.kind === 'experience' && spec.statistic === 'sus') {
    const block = await readSusBlock(trx, scope.studyId, questionId);
    return susRows(block, await readRows(trx, block, scope));
  }
  const rows = await readRows(trx, [questionId], scope);
  if (!wordings.some(({ type }) => type === 'open_ended')) return rows.map((row) => ({ ...row, themes: [] }));
  const themes = await readRowThemes(trx, questionId, scope);
  return rows.map((row) => {
    const found = themes.get(row.interviewId);
    return { ...row, themes: found?.revision === row.revision ? found.themes : null };
  });
}
