import type { Study } from '@plumbline/contracts';
import { useState } from 'react';
import { ProblemError } from '../../../lib/http.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { usePublishStudy } from '../api/publish-study.ts';
import { useUpdateStudy } from '../api/update-study.ts';
import { useStudy } from '../api/use-study.ts';
import { bodyOf, type Draft } from './draft.ts';
import { isDirty, opened, settled } from './draft-state.ts';
import { type Fault, faultsOf } from './faults.ts';

interface Failure {
  of: 'save' | 'publish';
  error: unknown;
  sent: Draft;
}

/** A study draft on the page: edited at will, saved when asked, never over someone else's change. */
export function useStudyDraft(study: Study) {
  const query = useStudy(study.id);
  const update = useUpdateStudy(study.id);
  const publication = usePublishStudy(study.id);
  const [state, setState] = useState(() => opened(study));
  // Our own, so that it ends in the same render that shows what was saved.
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const dirty = isDirty(state);
  const newer = study.draftRevision > state.revision && !saving;
  if (newer && !dirty) setState(opened(study, state.draft));

  /** True when the server has what is on the page. */
  const save = async (): Promise<boolean> => {
    const sent = state.draft;
    setFailure(null);
    setSaving(true);
    try {
      const saved = await update.mutateAsync({ draftRevision: state.revision, ...bodyOf(sent) });
      setState((now) => settled(now, saved, sent));
      return true;
    } catch (error) {
      setFailure({ of: 'save', error, sent });
      return false;
    } finally {
      setSaving(false);
    }
  };
  /** Publishes the draft, saved first; null when either was refused. */
  const publish = async (): Promise<Study | null> => {
    const sent = state.draft;
    if (dirty && !(await save())) return null;
    try {
      setFailure(null);
      return await publication.mutateAsync();
    } catch (error) {
      setFailure({ of: 'publish', error, sent });
      return null;
    }
  };
  const loadTheirs = async () => {
    const { data } = await query.refetch();
    if (!data) return;
    setState((now) => opened(data, now.draft));
    setFailure(null);
  };
  const problem = failure?.error instanceof ProblemError ? failure.error.problem : null;
  const refused = problem?.code === 'precondition_failed';
  const faults: Fault[] = failure ? faultsOf(problem?.errors, failure.sent) : [];
  return {
    draft: state.draft,
    edit: (draft: Draft) => setState((now) => ({ ...now, draft })),
    dirty,
    save,
    publish,
    saving,
    publishing: publication.isPending,
    faults,
    /** What went wrong as a whole. */
    failure: failure && !refused ? failureText(failure, faults) : undefined,
    changedElsewhere: refused || (newer && dirty),
    loadTheirs,
  };
}

function failureText({ of, error }: Failure, faults: readonly Fault[]): string | undefined {
  return of === 'save' && faults.length > 0 ? 'The draft is not saved. Mend this first:' : problemText(error);
}

export type StudyDraft = ReturnType<typeof useStudyDraft>;
