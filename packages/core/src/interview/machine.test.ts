import type { QuestionInput } from '@plumbline/contracts';
import { question } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/errors.ts';
import { openTurn } from './log.ts';
import { canGoBack, decide, opened } from './machine.ts';
import type { MachineEvent, MachineState, MachineTurn, Step } from './machine-types.ts';
import { mostTurns } from './room.ts';

function published(inputs: readonly Omit<QuestionInput & object, 'id'>[]): PublishedQuestion[] {
  return inputs.map((input, index) => ({
    ...question.parse({ ...input, id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` }),
    revision: 1,
  }));
}

const open = (extra: object = {}): QuestionInput => ({
  type: 'open_ended',
  text: 'Why?',
  config: {},
  ...extra,
});
const scale: QuestionInput = { type: 'scale', text: 'How easy?', config: { min: 1, max: 5 } };

function after(questions: PublishedQuestion[], ...events: MachineEvent[]): MachineState {
  return events.reduce((state, event) => decide(state, event).state, opened(questions));
}

const agree: MachineEvent = { type: 'consent', accepted: true };
const idOf = (questions: readonly PublishedQuestion[], index: number) => questions[index]?.id ?? '';
const says = (questions: PublishedQuestion[], index: number, turn?: number): MachineEvent => ({
  type: 'answer',
  questionId: idOf(questions, index),
  value: questions[index]?.type === 'scale' ? { value: 3 } : { text: 'Because' },
  ...(turn === undefined ? {} : { turn }),
});
const kinds = ({ turns }: MachineState) => turns.map(({ kind }) => kind);

describe('the interview machine', () => {
  it('asks nothing before consent and nothing after a refusal', () => {
    const questions = published([open()]);
    expect(() => after(questions, says(questions, 0))).toThrow(AppError);
    const declined = after(questions, { type: 'consent', accepted: false });
    expect(declined).toMatchObject({ phase: 'declined', turns: [] });
    expect(() => decide(declined, agree)).toThrow('already');
  });

  it('probes an open answer once, with the study’s own words where it has some', () => {
    const questions = published([
      open({ config: { standardProbes: ['Such as?'] } }),
      open({ config: { maxProbes: 0 } }),
    ]);
    const state = after(questions, agree, says(questions, 0), says(questions, 0), says(questions, 1));
    expect(kinds(state)).toEqual([
      'question',
      'answer',
      'probe',
      'answer',
      'question',
      'answer',
      'statement',
    ]);
    expect(state.turns[2]).toMatchObject({ text: 'Such as?' });
    expect(state.phase).toBe('finished');
  });

  it('goes on to the next question when an open question is skipped', () => {
    const questions = published([open(), scale]);
    const skip: MachineEvent = { type: 'skip', questionId: idOf(questions, 0), reason: 'skipped' };
    expect(kinds(after(questions, agree, skip))).toEqual(['question', 'skip', 'question']);
  });

  it('leads back from a probe to its question, and from there to where the interview was', () => {
    const questions = published([scale, open(), scale]);
    const probed = after(questions, agree, says(questions, 0), says(questions, 1));
    const reopened = decide(probed, { type: 'back' }).state;
    expect(openTurn(reopened)).toMatchObject({ kind: 'question', questionId: idOf(questions, 1) });
    const first = decide(reopened, { type: 'back' }).state;
    expect(canGoBack(first)).toBe(false);
    expect(openTurn(decide(first, says(questions, 0)).state)).toMatchObject({
      questionId: idOf(questions, 2),
    });
  });

  it('leaves the open question open when an earlier one is corrected', () => {
    const questions = published([scale, scale]);
    const state = after(questions, agree, says(questions, 0), says(questions, 0, 1));
    expect(kinds(state)).toEqual(['question', 'answer', 'question', 'answer']);
    expect(openTurn(state)).toMatchObject({ seq: 3 });
  });

  it('keeps its promises under any sequence of events', () => {
    fc.assert(fc.property(study, fc.array(anyEvent, { maxLength: 120 }), keepsPromises), { numRuns: 300 });
  });

  it('can always be brought to its end, whatever was said before', () => {
    fc.assert(
      fc.property(study, fc.array(anyEvent, { maxLength: 400 }), (questions, choices) => {
        let state = decide(opened(questions), agree).state;
        for (const choice of choices) state = attempt(state, choice).state;
        for (let waiting = openTurn(state); waiting; waiting = openTurn(state)) {
          state = decide(
            state,
            says(
              questions,
              questions.findIndex(({ id }) => id === waiting?.questionId),
            ),
          ).state;
        }
        expect(state.phase === 'finished' || state.phase === 'declined').toBe(true);
        expect(state.turns.length).toBeLessThanOrEqual(mostTurns);
      }),
      { numRuns: 100 },
    );
  });
});

const study = fc
  .array(
    fc.constantFrom(open(), open({ required: true }), open({ config: { maxProbes: 0 } }), scale, {
      ...scale,
      required: true,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(published);

interface Choice {
  type: 'consent' | 'decline' | 'answer' | 'correct' | 'skip' | 'back' | 'finish';
  question: number;
  turn: number;
  reason: 'skipped' | 'prefer_not_to_say' | 'not_applicable';
}
const anyEvent: fc.Arbitrary<Choice> = fc.record({
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant('answer' as const) },
    { weight: 5, arbitrary: fc.constantFrom('correct' as const, 'skip' as const, 'back' as const) },
    { weight: 1, arbitrary: fc.constantFrom('consent' as const, 'decline' as const, 'finish' as const) },
  ),
  question: fc.nat(7),
  turn: fc.nat(40),
  reason: fc.constantFrom('skipped', 'prefer_not_to_say', 'not_applicable'),
});

/** Mostly what is open, sometimes nonsense: both must be borne. */
function eventOf(state: MachineState, { type, question: place, turn, reason }: Choice): MachineEvent {
  const openId = openTurn(state)?.questionId ?? '';
  const strayId = state.questions[place]?.id ?? 'none';
  const questionId = place < 6 ? openId : strayId;
  if (type === 'consent' || type === 'decline') return { type: 'consent', accepted: type === 'consent' };
  if (type === 'answer') return { type, questionId, value: { text: `${state.turns.length}` } };
  if (type === 'correct') return { type: 'answer', questionId: strayId, turn, value: { text: 'corrected' } };
  return type === 'skip' ? { type, questionId, reason } : { type };
}

function attempt(state: MachineState, choice: Choice): Step {
  try {
    return decide(state, eventOf(state, choice));
  } catch (error) {
    if (error instanceof AppError) return { state, effects: [] };
    throw error;
  }
}

function keepsPromises(questions: PublishedQuestion[], choices: Choice[]): void {
  let state = opened(questions);
  const counting = new Map<string, number>();
  for (const choice of choices) {
    const { state: next, effects } = attempt(state, choice);
    for (const effect of effects) {
      if (effect.type !== 'record') continue;
      // An answer supersedes the one that counted before it, never another: one counts at any time.
      const key = `${effect.turn.questionId} ${effect.probed}`;
      expect(effect.supersedes).toBe(counting.get(key) ?? null);
      counting.set(key, effect.turn.seq);
    }
    // What was said stays as it was said, and numbers run on without a gap.
    expect(next.turns.slice(0, state.turns.length)).toEqual(state.turns);
    expect(next.turns.map(({ seq }) => seq)).toEqual(next.turns.map((_, index) => index + 1));
    if (state.phase === 'finished' || state.phase === 'declined') expect(next).toEqual(state);
    // While it asks, exactly one turn stands open.
    expect(openTurn(next) !== null).toBe(next.phase === 'asking');
    state = next;
  }
  expect(repeatedWithoutBack(state.turns)).toEqual([]);
  const said = state.turns.filter(({ kind }) => kind === 'answer' || kind === 'skip');
  expect(Math.max(0, ...counting.values())).toBe(said.at(-1)?.seq ?? 0);
}

function repeatedWithoutBack(turns: readonly MachineTurn[]): string[] {
  const asked = new Set<string>();
  return turns.flatMap((turn, index) => {
    if (turn.kind !== 'question') return [];
    const again = asked.has(turn.questionId) && turns.slice(0, index).every(({ kind }) => kind !== 'back');
    asked.add(turn.questionId);
    return again ? [turn.questionId] : [];
  });
}
