import type { Draft, DraftQuestion } from './draft.ts';
import { same } from './same.ts';

/** What both changed in different ways: a field of the study, or a question by its key. */
export type Conflict = { field: keyof Draft } | { question: string };

export interface Merged {
  draft: Draft;
  conflicts: Conflict[];
}

/**
 * One draft out of two that began as `base`. What only one changed is taken from there; where both changed the same,
 * `prefer` decides and the conflict is told. Nothing that somebody wrote is dropped because the other removed it.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft, prefer: 'mine' | 'theirs'): Merged {
  const conflicts: Conflict[] = [];
  const pick = <T>(sides: { base: T; mine: T; theirs: T }, conflict: Conflict): T => {
    if (same(sides.mine, sides.base) || same(sides.mine, sides.theirs)) return sides.theirs;
    if (same(sides.theirs, sides.base)) return sides.mine;
    conflicts.push(conflict);
    return sides[prefer];
  };
  const field = <K extends Exclude<keyof Draft, 'questions'>>(name: K): Draft[K] =>
    pick({ base: base[name], mine: mine[name], theirs: theirs[name] }, { field: name });
  const draft: Draft = {
    title: field('title'),
    purpose: field('purpose'),
    askedBy: field('askedBy'),
    targetN: field('targetN'),
    decisionRule: field('decisionRule'),
    closesOn: field('closesOn'),
    cohortTargets: field('cohortTargets'),
    cadence: field('cadence'),
    language: field('language'),
    translations: field('translations'),
    questions: mergedOrder(base, mine, theirs).flatMap((key) => {
      const [was, own, other] = [base, mine, theirs].map((side) =>
        side.questions.find((one) => one.key === key),
      );
      const kept = keptQuestion({ base: was, mine: own, theirs: other }, prefer);
      if (kept.isConflict) conflicts.push({ question: key });
      return kept.question ? [kept.question] : [];
    }),
  };
  return { draft, conflicts };
}

type Sides = Record<'base' | 'mine' | 'theirs', DraftQuestion | undefined>;

function keptQuestion(
  { base, mine, theirs }: Sides,
  prefer: 'mine' | 'theirs',
): { question: DraftQuestion | undefined; isConflict: boolean } {
  if (!mine) return { question: same(theirs, base) ? undefined : theirs, isConflict: false };
  if (!theirs) return { question: same(mine, base) && base ? undefined : mine, isConflict: false };
  if (same(mine, base)) return { question: theirs, isConflict: false };
  if (same(theirs, base) || same(mine, theirs)) return { question: mine, isConflict: false };
  return { question: prefer === 'mine' ? mine : theirs, isConflict: true };
}

/** Keys in the order of whoever moved them; what only the other has comes after what it came after there. */
function mergedOrder(base: Draft, mine: Draft, theirs: Draft): string[] {
  const [was, own, other] = [base, mine, theirs].map(({ questions }) => questions.map(({ key }) => key));
  if (!was || !own || !other) return [];
  const isMoved = !same(
    own.filter((key) => was.includes(key)),
    was.filter((key) => own.includes(key)),
  );
  const [first, second] = isMoved ? [own, other] : [other, own];
  const order = [...first];
  for (const [at, key] of second.entries()) {
    if (order.includes(key)) continue;
    const before = second.slice(0, at).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}
