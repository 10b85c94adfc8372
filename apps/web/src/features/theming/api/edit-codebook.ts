import { type BodyOf, type Codebook, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { Place } from './use-codebook.ts';

/** What an editor may do to a codebook: edits go to the draft, the last four act at once. */
export type CodebookStep =
  | ({ kind: 'add' } & Body<'addTheme'>)
  | { kind: 'change'; themeId: string; change: Body<'changeTheme'> }
  | { kind: 'delete'; themeId: string }
  | ({ kind: 'merge' } & Body<'mergeThemes'>)
  | ({ kind: 'unmerge' } & Body<'unmergeTheme'>)
  | ({ kind: 'split' } & Body<'splitTheme'>)
  | ({ kind: 'lock' } & Body<'lockTheme'>)
  | ({ kind: 'order' } & Body<'orderThemes'>)
  | ({ kind: 'suggestion' } & Body<'decideSuggestion'>)
  | ({ kind: 'import' } & Body<'importCodebook'>)
  | { kind: 'undo' | 'discard' | 'apply' | 'rerun' | 'pause' | 'resume' };
type Body<Name extends keyof typeof endpoints> = BodyOf<(typeof endpoints)[Name]>;

/** Takes one step; refused when somebody else took one since, and the page then shows what they did. */
export function useEditCodebook(place: Place) {
  const client = useQueryClient();
  const queryKey = queryKeys.codebook(place.studyId, place.questionId);
  return useMutation({
    // One after the other: each names the revision that the one before has left.
    scope: { id: `codebook ${place.questionId}` },
    mutationFn: (step: CodebookStep) => {
      const known = client.getQueryData<Codebook>(queryKey);
      return send(place.questionId, step, known === undefined ? {} : { ifMatch: `"${known.revision}"` });
    },
    onSuccess: (codebook, { kind }) => {
      client.setQueryData(queryKey, codebook);
      if (kind === 'apply') void client.invalidateQueries({ queryKey: queryKeys.study(place.studyId) });
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.status === 412)
        void client.invalidateQueries({ queryKey });
    },
  });
}

type Match = { ifMatch?: string };

function send(id: string, step: CodebookStep, match: Match): Promise<Codebook> {
  const params = { id };
  switch (step.kind) {
    case 'add':
      return call(endpoints.addTheme, { params, body: without(step), ...match });
    case 'change':
      return call(endpoints.changeTheme, { params: { id: step.themeId }, body: step.change, ...match });
    case 'delete':
      return call(endpoints.deleteTheme, { params: { id: step.themeId }, ...match });
    case 'merge':
      return call(endpoints.mergeThemes, { params, body: without(step), ...match });
    case 'unmerge':
      return call(endpoints.unmergeTheme, { params, body: without(step), ...match });
    case 'split':
      return call(endpoints.splitTheme, { params, body: without(step), ...match });
    case 'lock':
      return call(endpoints.lockTheme, { params, body: without(step), ...match });
    case 'order':
      return call(endpoints.orderThemes, { params, body: without(step), ...match });
    case 'suggestion':
      return call(endpoints.decideSuggestion, { params, body: without(step), ...match });
    case 'import':
      return call(endpoints.importCodebook, { params, body: without(step), ...match });
    default:
      return call(plain[step.kind], { params, ...match });
  }
}

const plain = {
  undo: endpoints.undoEdit,
  discard: endpoints.discardDraft,
  apply: endpoints.applyCodebook,
  rerun: endpoints.rerunTheming,
  pause: endpoints.pauseTheming,
  resume: endpoints.resumeTheming,
} as const;

function without<Step extends { kind: string }>({ kind: _, ...body }: Step): Omit<Step, 'kind'> {
  return body;
}
