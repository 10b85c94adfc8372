import type { Study } from '@plumbline/contracts';
import { type Draft, draftOf } from './draft.ts';

/** The draft on the page, the one the server has, and the revision that one carries. */
export interface DraftState {
  revision: number;
  saved: Draft;
  draft: Draft;
}

/** The study as the server has it; questions that were on the page before keep their keys, so the choice stays. */
export function opened(study: Study, before?: Draft): DraftState {
  const keys = new Map(before?.questions.map(({ id, key }) => [id, key]));
  const saved = draftOf(study);
  saved.questions = saved.questions.map((question) => ({
    ...question,
    key: keys.get(question.id) ?? question.key,
  }));
  return { revision: study.draftRevision, saved, draft: saved };
}

/** After `sent` was saved: its new questions have ids, and what was typed meanwhile stays unsaved. */
export function settled(state: DraftState, study: Study, sent: Draft): DraftState {
  const ids = new Map(sent.questions.map(({ key }, index) => [key, study.questions[index]?.id]));
  const saved = draftOf(study);
  saved.questions = saved.questions.map((question, index) => ({
    ...question,
    key: sent.questions[index]?.key ?? question.key,
  }));
  if (state.draft === sent) return { revision: study.draftRevision, saved, draft: saved };
  const questions = state.draft.questions.map((question) => {
    const id = question.id ?? ids.get(question.key);
    return id === undefined ? question : { ...question, id };
  });
  return { revision: study.draftRevision, saved, draft: { ...state.draft, questions } };
}

export function isDirty({ draft, saved }: DraftState): boolean {
  return draft !== saved;
}
