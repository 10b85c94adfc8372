import type { Study } from '@plumbline/contracts';
import { type Draft, draftOf } from './draft.ts';
import { changedPlace } from './place.ts';

/** The draft on the page, the one the server has, the revision that one carries, and the way back and forth. */
export interface DraftState {
  revision: number;
  saved: Draft;
  draft: Draft;
  /** Drafts before this one, the last first to come back. */
  past: readonly Draft[];
  future: readonly Draft[];
  /** What was changed last, so that a sentence is taken back at once and not letter by letter. */
  last: { place: string; at: number } | null;
}

const mostSteps = 200;
/** A pause this long begins a new step. */
const stepMs = 1_500;

/** The study as the server has it; questions that were on the page before keep their keys, so the choice stays. */
export function opened(study: Study, before?: Draft): DraftState {
  const saved = withKeys(draftOf(study), before);
  return { revision: study.draftRevision, saved, draft: saved, past: [], future: [], last: null };
}

/** The server's questions under the keys they have on the page. */
export function withKeys(draft: Draft, before: Draft | undefined): Draft {
  const keys = new Map(before?.questions.map(({ id, key }) => [id, key]));
  const questions = draft.questions.map((question) => ({
    ...question,
    key: keys.get(question.id) ?? question.key,
  }));
  return { ...draft, questions };
}

/** A change by hand; typing on in the same place within moments is one step. */
export function edited(state: DraftState, draft: Draft, at: number): DraftState {
  const place = changedPlace(state.draft, draft);
  if (place === '') return state;
  const goesOn = state.last?.place === place && at - state.last.at < stepMs;
  return {
    ...state,
    draft,
    past: goesOn ? state.past : [...state.past, state.draft].slice(-mostSteps),
    future: [],
    last: place === 'order' ? null : { place, at },
  };
}

export function undone(state: DraftState): DraftState {
  const draft = state.past.at(-1);
  if (!draft) return state;
  return {
    ...state,
    draft,
    past: state.past.slice(0, -1),
    future: [...state.future, state.draft],
    last: null,
  };
}

export function redone(state: DraftState): DraftState {
  const draft = state.future.at(-1);
  if (!draft) return state;
  return {
    ...state,
    draft,
    future: state.future.slice(0, -1),
    past: [...state.past, state.draft],
    last: null,
  };
}

/** After `sent` was saved: its new questions have ids, wherever they stand, and what was typed meanwhile stays unsaved. */
export function settled(state: DraftState, study: Study, sent: Draft): DraftState {
  const ids = new Map(sent.questions.map(({ key }, index) => [key, study.questions[index]?.id]));
  const known = withIds(ids);
  const own = draftOf(study);
  const saved = {
    ...own,
    questions: own.questions.map((question, index) => ({
      ...question,
      key: sent.questions[index]?.key ?? question.key,
    })),
  };
  return {
    ...state,
    revision: study.draftRevision,
    saved,
    draft: state.draft === sent ? saved : known(state.draft),
    past: state.past.map(known),
    future: state.future.map(known),
  };
}

export function isDirty({ draft, saved }: DraftState): boolean {
  return draft !== saved && changedPlace(saved, draft) !== '';
}

function withIds(ids: ReadonlyMap<string, string | undefined>) {
  return (draft: Draft): Draft => ({
    ...draft,
    questions: draft.questions.map((question) => {
      const id = question.id ?? ids.get(question.key);
      return id === undefined || id === question.id ? question : { ...question, id };
    }),
  });
}
