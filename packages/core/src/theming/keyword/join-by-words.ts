import { groupInThread } from './group-in-thread.ts';
import type { KnownAnswer } from './queries-keyword.ts';

type Input = {
  themes: readonly { id: string }[];
  answers: readonly KnownAnswer[];
  /** Those that are looking for a theme. */
  open: readonly KnownAnswer[];
};

/** A person's word counts as much as that of so many answers that a machine has coded. */
const personsWeight = 5;

/**
 * Which theme each open answer joins: that of the answers it shares words with. All are grouped together; a group takes
 * the theme that most of its coded answers carry, if more carry it than do not. @returns themes by answer; those that join none are left out.
 */
export async function joinByWords(
  { themes, answers, open }: Input,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const known = new Map(answers.map((answer) => [answer.id, answer]));
  const looking = new Set(open.map(({ id }) => id));
  const inUse = new Set(themes.map(({ id }) => id));
  const joined = new Map<string, string>();
  const grouping = await groupInThread(answers, signal);
  for (const { memberIds } of grouping.themes) {
    const members = memberIds.flatMap((id) => known.get(id) ?? []);
    const themeId = winner(members, inUse);
    if (themeId === null) continue;
    for (const { id } of members) if (looking.has(id)) joined.set(id, themeId);
  }
  return joined;
}

function winner(members: readonly KnownAnswer[], inUse: ReadonlySet<string>): string | null {
  const votes = new Map<string, number>();
  let all = 0;
  for (const { coded, themeIds } of members) {
    if (coded === 'no') continue;
    const weight = coded === 'person' ? personsWeight : 1;
    all += weight;
    for (const id of themeIds) if (inUse.has(id)) votes.set(id, (votes.get(id) ?? 0) + weight);
  }
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best && best[1] * 2 > all ? best[0] : null;
}
