import { inWorkspace } from '@plumbline/db';
import { adjustedRandIndex, seededRandom, shuffled } from '@plumbline/stats';
import type { Grouping } from '@plumbline/textmining';
import { groupInThread, groupingSeed } from '../keyword/group-in-thread.ts';
import { readOpenAnswers } from '../queries.ts';
import type { Themed } from '../run.ts';
import { type Measured, saveCheckProgress } from './queries-stability.ts';

const seeds = Array.from({ length: 5 }, (_, index) => groupingSeed + index);
const mostAnswers = 2_000;

/** Groups the answers with five seeds; what fits no group is a group of its own. */
export async function againByKeywords(
  { ctx, workspaceId, questionId, run }: Themed,
  runId: string,
): Promise<Measured> {
  const all = await inWorkspace(ctx.db, workspaceId, (trx) => readOpenAnswers(trx, questionId));
  const answers = shuffled(seededRandom(runId), all).slice(0, mostAnswers);
  const groupings: string[][] = [];
  for (const seed of seeds) {
    const grouping = await groupInThread(answers, run.signal, { seed });
    groupings.push(groupsOf(grouping, answers));
    const progress = { done: groupings.length, total: seeds.length };
    await inWorkspace(ctx.db, workspaceId, (trx) => saveCheckProgress(trx, runId, progress));
  }
  const pairs = groupings.flatMap((one, index) =>
    groupings.slice(index + 1).map((other) => adjustedRandIndex(one, other)),
  );
  const known = pairs.filter((index) => index !== null);
  const value = known.length === 0 ? null : known.reduce((sum, index) => sum + index, 0) / known.length;
  return { measure: 'adjusted_rand_index', value, answers: answers.length, runs: seeds.length };
}

function groupsOf({ themes }: Grouping, answers: readonly { id: string }[]): string[] {
  const groups = new Map(
    themes.flatMap(({ memberIds }, index) => memberIds.map((id): [string, string] => [id, String(index)])),
  );
  return answers.map(({ id }) => groups.get(id) ?? 'unsorted');
}
