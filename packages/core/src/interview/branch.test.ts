import type { QuestionInput, ShowIf } from '@plumbline/contracts';
import { expect, it } from 'vitest';
import { openTurn } from './log.ts';
import { decide, opened } from './machine.ts';
import { idAt, published } from './machine-script.fixture.ts';
import type { MachineEvent, MachineState } from './machine-types.ts';
import { viewTurn } from './turn-view.ts';

const options = ['import', 'price'].map((id) => ({ id, label: id }));
type Conditions = ShowIf['conditions'];

const open = (text: string, conditions?: Conditions, match: ShowIf['match'] = 'all'): QuestionInput => ({
  type: 'open_ended',
  text,
  config: { maxProbes: 0 },
  ...(conditions ? { showIf: { match, conditions } } : {}),
});
const yesNo: QuestionInput = { type: 'yes_no', text: 'Did you get there?', config: {} };
const choice: QuestionInput = {
  type: 'single_choice',
  text: 'Which?',
  config: { options, allowOther: true },
};
const scale: QuestionInput = { type: 'scale', text: 'How easy?', config: { min: 1, max: 5 } };
const ranking: QuestionInput = { type: 'ranking', text: 'In what order?', config: { options } };

function begun(inputs: QuestionInput[], attributes: Record<string, string> = {}): MachineState {
  const setting = {
    questions: published(inputs),
    attributes,
    language: 'en',
    moderator: 'built_in' as const,
  };
  return decide(opened(setting), { type: 'consent', accepted: true }).state;
}

function answer(
  state: MachineState,
  value: Extract<MachineEvent, { type: 'answer' }>['value'],
  turn?: number,
): MachineState {
  const asked = turn === undefined ? openTurn(state) : state.turns[turn - 1];
  const questionId = asked && 'questionId' in asked ? asked.questionId : '';
  return decide(state, { type: 'answer', questionId, value, ...(turn === undefined ? {} : { turn }) }).state;
}

function asked(state: MachineState): string {
  const { questionId } = openTurn(state) ?? {};
  return state.questions.find(({ id }) => id === questionId)?.text ?? state.phase;
}

it.each<[string, QuestionInput, Conditions[number], Parameters<typeof answer>[1], string]>([
  ['an option', choice, { questionId: idAt(0), optionIds: ['import'] }, { optionId: 'import' }, 'Why?'],
  [
    'another option',
    choice,
    { questionId: idAt(0), optionIds: ['import'] },
    { optionId: 'price' },
    'finished',
  ],
  [
    'words of their own',
    choice,
    { questionId: idAt(0), optionIds: ['import'] },
    { other: 'import' },
    'finished',
  ],
  ['no', yesNo, { questionId: idAt(0), optionIds: ['no'] }, { value: 'no' }, 'Why?'],
  [
    'the first place',
    ranking,
    { questionId: idAt(0), optionIds: ['price'] },
    { order: ['price', 'import'] },
    'Why?',
  ],
  [
    'the last place',
    ranking,
    { questionId: idAt(0), optionIds: ['price'] },
    { order: ['import', 'price'] },
    'finished',
  ],
  ['the lower limit', scale, { questionId: idAt(0), atLeast: 2, atMost: 3 }, { value: 2 }, 'Why?'],
  ['above the limit', scale, { questionId: idAt(0), atLeast: 2, atMost: 3 }, { value: 4 }, 'finished'],
])('after %s the next question is asked of whom it concerns', (_name, first, condition, value, next) => {
  expect(asked(answer(begun([first, open('Why?', [condition])]), value))).toBe(next);
});

it('an attribute decides before anything is said, all or any of several conditions', () => {
  const churned = { attribute: 'cohort', values: ['churned'] };
  const free = { attribute: 'plan', values: ['free', 'trial'] };
  const questions = [open('Both', [churned, free]), open('Either', [churned, free], 'any'), open('All')];
  expect(asked(begun(questions, { cohort: 'churned', plan: 'trial' }))).toBe('Both');
  expect(asked(begun(questions, { cohort: 'churned', plan: 'team' }))).toBe('Either');
  expect(asked(begun(questions, {}))).toBe('All');
  expect(begun([open('Nobody', [churned])]).phase).toBe('finished');
});

it('a question that was skipped fulfils nothing', () => {
  const begin = begun([scale, open('Low', [{ questionId: idAt(0), atMost: 3 }]), open('All')]);
  const skipped = decide(begin, { type: 'skip', questionId: idAt(0), reason: 'prefer_not_to_say' }).state;
  expect(asked(skipped)).toBe('All');
});

const followUps = [
  yesNo,
  { ...choice, showIf: { match: 'all' as const, conditions: [{ questionId: idAt(0), optionIds: ['no'] }] } },
  open('Why import?', [{ questionId: idAt(1), optionIds: ['import'] }]),
  open('Anything else?'),
];

it('Back passes what is not shown, and another answer changes what comes next', () => {
  const no = answer(answer(begun(followUps), { value: 'no' }), { optionId: 'import' });
  expect(asked(no)).toBe('Why import?');
  const back = decide(decide(no, { type: 'back' }).state, { type: 'back' }).state;
  expect(asked(back)).toBe('Did you get there?');
  const yes = answer(back, { value: 'yes' });
  // The choice was answered while it was shown, and fulfils nothing now.
  expect(asked(yes)).toBe('Anything else?');
  expect(asked(decide(yes, { type: 'back' }).state)).toBe('Did you get there?');
});

it('a correction that rules out the open question puts the next one in its place', () => {
  const no = answer(begun(followUps), { value: 'no' });
  expect(asked(no)).toBe('Which?');
  expect(asked(answer(no, { value: 'yes' }, 1))).toBe('Anything else?');
});

it('place, number and minutes follow the branch, and stay as they were when a turn is sent again', () => {
  const long = Array.from({ length: 6 }, (_, index) =>
    open(`More ${index}`, [{ questionId: idAt(0), optionIds: ['no'] }]),
  );
  const start = begun([yesNo, ...long, open('Anything else?')]);
  const seen = (state: MachineState, seq: number) => {
    const turn = state.turns[seq - 1];
    const view = turn && viewTurn(state, 'interview', turn);
    return view?.kind === 'question' ? [view.question.place, view.question.of, view.minutesLeft] : [];
  };
  expect(seen(start, 1)).toEqual([1, 8, 4]);
  const yes = answer(start, { value: 'yes' });
  expect(seen(yes, 3)).toEqual([2, 2, 1]);
  expect(seen(yes, 1)).toEqual([1, 8, 4]);
  expect(seen(answer(start, { value: 'no' }), 3)).toEqual([2, 8, 4]);
});
