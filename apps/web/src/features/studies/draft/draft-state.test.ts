import type { Study } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { newQuestion } from './change-type.ts';
import { bodyOf, moved } from './draft.ts';
import { edited, isDirty, opened, redone, settled, undone } from './draft-state.ts';
import { study } from './study.fixture.ts';

const start = opened(study);
const typed = (state: typeof start, title: string, at: number) =>
  edited(state, { ...state.draft, title }, at);

test('typing on in one place is one step, another place or a pause begins a new one', () => {
  let state = typed(start, 'F', 0);
  state = typed(state, 'Fi', 500);
  expect(state.past).toHaveLength(1);
  state = edited(state, { ...state.draft, purpose: 'Why' }, 600);
  state = typed(state, 'First', 5_000);
  expect(state.past).toHaveLength(3);
  expect(undone(state).draft).toMatchObject({ title: 'Fi', purpose: 'Why' });
  expect(undone(undone(undone(state))).draft).toBe(start.draft);
});

test('what was taken back comes again, until something else is written', () => {
  const state = undone(typed(start, 'Second', 0));
  expect(isDirty(state)).toBe(false);
  expect(redone(state).draft.title).toBe('Second');
  const other = typed(state, 'Third', 10_000);
  expect(redone(other)).toBe(other);
});

test('each move is a step of its own, and a change that says nothing new is none', () => {
  const two = edited(start, { ...start.draft, questions: [...start.draft.questions, newQuestion()] }, 0);
  const turned = edited(two, { ...two.draft, questions: moved(two.draft.questions, 0, 1) }, 1);
  const again = edited(turned, { ...turned.draft, questions: moved(turned.draft.questions, 0, 1) }, 2);
  expect(again.past).toHaveLength(3);
  expect(edited(again, { ...again.draft }, 3)).toBe(again);
});

test('a question that was saved keeps its id through Undo and Redo', () => {
  const added = newQuestion();
  const state = edited(start, { ...start.draft, questions: [...start.draft.questions, added] }, 0);
  const further = edited(state, { ...state.draft, title: 'Meanwhile' }, 5_000);
  const answer: Study = { ...study, draftRevision: 8, questions: [...study.questions, asked('made')] };
  const saved = settled(further, answer, state.draft);
  const back = undone(saved);
  expect(bodyOf(back.draft).questions?.map(({ id }) => id)).toEqual(['first', 'made']);
  expect(bodyOf(redone(undone(back)).draft).questions?.map(({ id }) => id)).toEqual(['first', 'made']);
  expect(isDirty(saved)).toBe(true);
});

function asked(id: string): Study['questions'][number] {
  const { key: _key, id: _id, ...question } = newQuestion();
  return { ...question, id };
}
