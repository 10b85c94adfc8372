import { endpoints, type InputOf, type ReviewFinding } from '@plumbline/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useSettled } from '../../../lib/use-settled.ts';

export type Draft = InputOf<typeof endpoints.reviewText>['body'];

const pauseMs = 400;
/** A word or two is not a sentence yet. */
const fewest = 12;

/** The hints on what is being written, once typing pauses; what was found before stays until the new review is there. */
export function useTextReview(draft: Draft): ReviewFinding[] {
  const settled = useSettled(JSON.stringify(draft), pauseMs);
  const isLong = draft.text.trim().length >= fewest;
  const { data } = useQuery({
    queryKey: queryKeys.textReview(settled),
    queryFn: ({ signal }) => call(endpoints.reviewText, { body: draft, signal }),
    enabled: isLong && settled === JSON.stringify(draft),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return isLong ? (data?.findings ?? []) : [];
}
