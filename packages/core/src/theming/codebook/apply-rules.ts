import type { Trx } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';
import type { NewAssignment, Scope } from '../queries-write.ts';
import { createWordRules, type RuledTheme } from '../word-rules.ts';
import { readMachineCoded, saveRuled } from './queries-rules.ts';

/** Holds the words of some themes against every answer that a machine has coded, at once and without asking any model. */
export async function applyRules(
  ctx: Context,
  trx: Trx,
  scope: Scope,
  themes: readonly RuledTheme[],
): Promise<void> {
  if (themes.length === 0) return;
  const rules = createWordRules(themes);
  const included: NewAssignment[] = [];
  const excluded: { answerId: string; themeId: string }[] = [];
  for (const { id: answerId, text } of await readMachineCoded(trx, scope.questionId)) {
    const verdict = rules(text);
    for (const found of verdict.included)
      included.push({ id: ctx.ids.uuid(), answerId, ...found, rank: null, origin: 'rule' });
    for (const themeId of verdict.excluded) excluded.push({ answerId, themeId });
  }
  await saveRuled(trx, scope, { themeIds: themes.map(({ id }) => id), included, excluded });
}
