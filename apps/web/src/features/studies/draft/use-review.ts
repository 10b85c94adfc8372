import { questionInput, type ResponseOf, type studyScriptEndpoints } from '@plumbline/contracts';
import { useSettled } from '../../../lib/use-settled.ts';
import { useScriptReview } from '../api/use-script-review.ts';
import { type Draft, type DraftQuestion, inputOf, newKey } from './draft.ts';

type Found = ResponseOf<typeof studyScriptEndpoints.reviewScript>['findings'][number];
/** A finding with the key of its question; null for the script as a whole. */
export type Finding = Omit<Found, 'question'> & { question: string | null };

const pauseMs = 500;

/** The hints on a draft, once typing pauses. Questions that are not finished are left out. */
export function useReview(draft: Draft): { findings: Finding[]; minutes: number | null } {
  const reviewed = useSettled(draft, pauseMs);
  const asked = reviewed.questions.filter((question) => questionInput.safeParse(inputOf(question)).success);
  const { data } = useScriptReview(asked.map(inputOf), reviewed.language);
  const findings = (data?.findings ?? []).map(
    (found): Finding => ({
      ...found,
      question: found.question === null ? null : (asked[found.question]?.key ?? ''),
    }),
  );
  return { findings, minutes: data?.minutes ?? null };
}

/** The questions with a finding's rewrite in the place of what it is about; what is split off stands after it. */
export function withRewrite(questions: readonly DraftQuestion[], finding: Finding): DraftQuestion[] {
  return questions.flatMap((question): DraftQuestion[] => {
    if (question.key !== finding.question || !finding.instead) return [question];
    return finding.instead.map(({ id: _id, ...next }, at): DraftQuestion => {
      if (at > 0) return { ...next, key: newKey() };
      return { ...next, ...(question.id === undefined ? {} : { id: question.id }), key: question.key };
    });
  });
}
