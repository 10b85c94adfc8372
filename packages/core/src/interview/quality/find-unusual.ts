import { bursts } from './bursts.ts';
import type { AutomaticKind, CheckedInterview, CheckedQuestion, Unusual } from './checked.ts';
import { gibberish } from './gibberish.ts';
import { repeatedText } from './repeated-text.ts';
import { speeding } from './speeding.ts';
import { straightLining } from './straight-lining.ts';

export type FoundFlag = { interviewId: string; kind: AutomaticKind; reason: string };

/**
 * Everything that looks unusual in the interviews of a wave. It says where to look, not what to think: nothing is
 * deleted, numbers are shown with and without, and a person may dismiss each.
 */
export function findUnusual(
  interviews: readonly CheckedInterview[],
  questions: readonly CheckedQuestion[],
): FoundFlag[] {
  const found: Record<AutomaticKind, Unusual> = {
    speeding: speeding(interviews),
    straight_lining: straightLining(interviews, questions),
    repeated_text: repeatedText(interviews),
    gibberish: gibberish(interviews),
    burst: bursts(interviews),
  };
  return automaticKinds.flatMap((kind) =>
    [...found[kind]].map(([interviewId, reason]) => ({ interviewId, kind, reason })),
  );
}

const automaticKinds = [
  'speeding',
  'straight_lining',
  'repeated_text',
  'gibberish',
  'burst',
] as const satisfies readonly AutomaticKind[];
