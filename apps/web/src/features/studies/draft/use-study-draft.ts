import type { Study } from '@plumbline/contracts';
import { useEffect, useMemo, useState } from 'react';
import { ProblemError } from '../../../lib/http.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { usePublishStudy } from '../api/publish-study.ts';
import { useUpdateStudy } from '../api/update-study.ts';
import { useStudy } from '../api/use-study.ts';
import { bodyOf, type Draft, draftOf } from './draft.ts';
import { edited, isDirty, opened, redone, settled, undone, withKeys } from './draft-state.ts';
import { type Fault, faultsOf } from './faults.ts';
import { type Conflict, mergeDrafts } from './merge.ts';
import { unfinished } from './unfinished.ts';

interface Failure {
  of: 'save' | 'publish';
  error: unknown;
  sent: Draft;
}
/** Both changed the same: what the other wrote waits for a choice. */
interface Clash {
  study: Study;
  conflicts: Conflict[];
}

const afterTypingMs = 800;
const afterFailureMs = 5_000;

/** A study draft on the page: edited at will, saved by itself, merged with what others save. */
export function useStudyDraft(study: Study) {
  const query = useStudy(study.id);
  const update = useUpdateStudy(study.id);
  const publication = usePublishStudy(study.id);
  const [state, setState] = useState(() => opened(study));
  // Our own, so that it ends in the same render that shows what was saved.
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const [merges, setMerges] = useState(0);
  const dirty = isDirty(state);
  const missing = useMemo(() => (dirty ? unfinished(state.draft) : []), [dirty, state.draft]);
  const newer = study.draftRevision > state.revision && !saving;
  if (newer && !dirty && clash === null) setState(opened(study, state.draft));

  const merge = async (sent: Draft) => {
    const { data } = await query.refetch();
    if (!data) return;
    const theirs = withKeys(draftOf(data), sent);
    const { conflicts } = mergeDrafts(state.saved, sent, theirs, 'mine');
    if (conflicts.length > 0) return setClash({ study: data, conflicts });
    setMerges((count) => count + 1);
    adopt(data, 'mine');
  };
  const adopt = (data: Study, prefer: 'mine' | 'theirs') => {
    setFailure(null);
    setClash(null);
    setState((now) => {
      const theirs = withKeys(draftOf(data), now.draft);
      const { draft } = mergeDrafts(now.saved, now.draft, theirs, prefer);
      const step = { past: [...now.past, now.draft], future: [], last: null };
      return { ...step, revision: data.draftRevision, saved: theirs, draft };
    });
  };
  /** True when the server has what is on the page. */
  const save = async (): Promise<boolean> => {
    const sent = state.draft;
    setFailure(null);
    setSaving(true);
    try {
      const saved = await update.mutateAsync({ draftRevision: state.revision, ...bodyOf(sent) });
      setState((now) => settled(now, saved, sent));
      setSavedAt(new Date());
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'precondition_failed') await merge(sent);
      else setFailure({ of: 'save', error, sent });
      return false;
    } finally {
      setSaving(false);
    }
  };
  useEffect(() => {
    if (!dirty || saving || clash !== null || missing.length > 0) return;
    if (failure?.of === 'save' && failure.sent === state.draft && !mayPass(failure)) return;
    const timer = setTimeout(() => void save(), failure?.of === 'save' ? afterFailureMs : afterTypingMs);
    return () => clearTimeout(timer);
  }, [state, saving, clash, missing, failure]);

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
  const problem = failure?.error instanceof ProblemError ? failure.error.problem : null;
  const faults: Fault[] = failure ? faultsOf(problem?.errors, failure.sent) : [];
  return {
    draft: state.draft,
    edit: (draft: Draft) => setState((now) => edited(now, draft, Date.now())),
    undo: state.past.length > 0 ? () => setState(undone) : undefined,
    redo: state.future.length > 0 ? () => setState(redone) : undefined,
    dirty,
    /** What keeps the draft from being saved: words that are still to be written. */
    missing,
    save,
    savedAt,
    publish,
    saving,
    publishing: publication.isPending,
    faults,
    /** What went wrong as a whole. */
    failure: failure ? failureText(failure, faults) : undefined,
    clash,
    /** Settles what both changed; what is not taken stays within reach of Undo. */
    settle: (prefer: 'mine' | 'theirs') => clash && adopt(clash.study, prefer),
    /** How often somebody else's change was put together with the one on the page. */
    merges,
  };
}

/** A broken line mends itself; a refusal does not. */
function mayPass({ error }: Failure): boolean {
  return !(error instanceof ProblemError) || error.problem.status >= 500 || error.problem.status === 429;
}

function failureText({ of, error }: Failure, faults: readonly Fault[]): string | undefined {
  return of === 'save' && faults.length > 0 ? 'The draft is not saved. Mend this first:' : problemText(error);
}

export type StudyDraft = ReturnType<typeof useStudyDraft>;
