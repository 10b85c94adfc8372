import type { Trx } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';
import type { Scope } from '../queries-write.ts';
import { type NewSuggestion, readPairs, readSizes, replaceOpenSuggestions } from './queries-suggestions.ts';

const splitOver = 0.4;
const splitFromAnswers = 10;
const mergeOver = 0.5;
const leastShared = 3;

/** Suggests to split what too many answers carry, and to merge what the same answers carry; never what is locked. */
export async function suggestChanges(
  ctx: Context,
  trx: Trx,
  scope: Pick<Scope, 'workspaceId' | 'questionId' | 'at'>,
): Promise<void> {
  const sizes = await readSizes(trx, scope.questionId);
  const pairs = await readPairs(trx, scope.questionId, leastShared);
  const splits = sizes
    .filter(({ share, answers }) => share > splitOver && answers >= splitFromAnswers)
    .map(({ themeId, share }): NewSuggestion => {
      return { id: ctx.ids.uuid(), key: themeId, suggestion: { kind: 'split', themeId, share } };
    });
  const merges = pairs
    .filter(({ overlap }) => overlap > mergeOver)
    .map(({ smaller, larger, overlap }): NewSuggestion => {
      const key = [smaller, larger].sort().join(' ');
      return {
        id: ctx.ids.uuid(),
        key,
        suggestion: { kind: 'merge', themeId: smaller, into: larger, overlap },
      };
    });
  await replaceOpenSuggestions(trx, scope, ['split', 'merge'], [...splits, ...merges]);
}
