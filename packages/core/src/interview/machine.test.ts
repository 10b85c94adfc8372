import type { QuestionInput } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/errors.ts';
import { askedTurn, awaitedTurn, openTurn } from './log.ts';
import { canGoBack, decide, opened } from './machine.ts';
import { idAt, published, script, valueFor } from './machine-script.fixture.ts';
import type { AskedTurn, MachineEvent, MachineState, Setting } from './machine-types.ts';
import { mostTurns } from './room.ts';

const open = (extra: object = {}): QuestionInput => ({
  type: 'open_ended',
  text: 'Why?',
  config: {},
  ...extra,
});
const scale: QuestionInput = { type: 'scale', text: 'How easy?', config: { min: 1, max: 5 } };

function held(questions: PublishedQuestion[], changed: Partial<Setting> = {}): Setting {
  return { questions, attributes: {}, language: 'en', moderator: 'built_in', ...changed };
}

function after(setting: PublishedQuestion[] | Setting, ...events: MachineEvent[]): MachineState {
  const given = Array.isArray(setting) ? held(setting) : setting;
  return events.reduce((state, event) => decide(state, event).state, opened(given));
}

const agree: MachineEvent = { type: 'consent', accepted: true };
const says = (questions: PublishedQuestion[], index: number, turn?: number): MachineEvent => ({
  type: 'answer',
  questionId: idAt(index),
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
    const skip: MachineEvent = { type: 'skip', questionId: idAt(0), reason: 'skipped' };
    expect(kinds(after(questions, agree, skip))).toEqual(['question', 'skip', 'question']);
  });

  it('leads back from a probe to its question, and from there to where the interview was', () => {
    const questions = published([scale, open(), scale]);
    const probed = after(questions, agree, says(questions, 0), says(questions, 1));
    const reopened = decide(probed, { type: 'back' }).state;
    expect(openTurn(reopened)).toMatchObject({ kind: 'question', questionId: idAt(1) });
    const first = decide(reopened, { type: 'back' }).state;
    expect(canGoBack(first)).toBe(false);
    expect(openTurn(decide(first, says(questions, 0)).state)).toMatchObject({
      questionId: idAt(2),
    });
  });

  it('leaves the open question open when an earlier one is corrected', () => {
    const questions = published([scale, scale]);
    const state = after(questions, agree, says(questions, 0), says(questions, 0, 1));
    expect(kinds(state)).toEqual(['question', 'answer', 'question', 'answer']);
    expect(openTurn(state)).toMatchObject({ seq: 3 });
  });

  it('can always be brought to its end, whatever was said before', () => {
    const events = fc.array(fc.record({ back: fc.boolean(), turn: fc.nat(80), choice: fc.nat(60) }), {
      maxLength: 500,
    });
    fc.assert(
      fc.property(script, events, (questions, choices) => {
        let state = after(questions, agree);
        for (const { back, turn, choice } of choices) {
          const at = turn % 3 === 0 ? askedTurn(state, turn) : openTurn(state);
          if (back) state = attempt(state, { type: 'back' });
          else if (at) state = attempt(state, answerTo(state, at, choice));
        }
        for (let open = openTurn(state); open; open = openTurn(state)) {
          state = decide(state, answerTo(state, open, 0)).state;
        }
        expect(state.phase).toBe('finished');
        expect(state.turns.length).toBeLessThanOrEqual(mostTurns);
      }),
      { numRuns: 100 },
    );
  });
});

function answerTo(state: MachineState, { seq, kind, questionId }: AskedTurn, choice: number): MachineEvent {
  const type = state.questions.find(({ id }) => id === questionId)?.type ?? 'open_ended';
  return {
    type: 'answer',
    questionId,
    turn: seq,
    value: valueFor(kind === 'probe' ? 'probe' : type, choice),
  };
}

function attempt(state: MachineState, event: MachineEvent): MachineState {
  try {
    return decide(state, event).state;
  } catch (error) {
    if (error instanceof AppError) return state;
    throw error;
  }
}

describe('probes', () => {
  const saying = (text: string): MachineEvent => ({ type: 'answer', questionId: idAt(0), value: { text } });
  const probes = (state: MachineState) =>
    state.turns.flatMap((turn) => (turn.kind === 'probe' ? [turn.text] : []));

  it('are the study’s own, in their order, and never more than the question allows', () => {
    const own = ['Such as?', 'In what way?', 'Since when?'];
    const [two, three] = [2, 3].map((maxProbes) =>
      published([open({ config: { maxProbes, standardProbes: own } }), scale]),
    );
    const talk = Array.from({ length: 3 }, () => saying('It took long'));
    expect(probes(after(two ?? [], agree, ...talk))).toEqual(own.slice(0, 2));
    expect(probes(after(three ?? [], agree, ...talk, saying('Yes')))).toEqual(own);
    const neutral = after(
      published([open({ config: { maxProbes: 3 } }), scale]),
      agree,
      saying('So'),
      saying('Thus'),
    );
    expect(probes(neutral)).toEqual(['Could you tell me more about that?']);
    expect(openTurn(neutral)).toMatchObject({ questionId: idAt(1) });
  });

  it.each([
    'I’d rather not say.',
    'no comment',
    'Prefer not to answer',
    'Keine Angabe.',
    'Je préfère ne pas répondre',
    'PREFIERO NO DECIRLO',
    'لا أريد الإجابة',
  ])('do not follow %s, which is kept as a skip with its reason', (text) => {
    const state = after(published([open({ required: true }), scale]), agree, saying(text));
    expect(state.turns[1]).toMatchObject({ kind: 'skip', reason: 'prefer_not_to_say' });
    expect(openTurn(state)).toMatchObject({ questionId: idAt(1) });
  });

  it.each(['I don’t know', 'dunno', 'Weiß nicht.', 'Aucune idée !', 'No lo sé', 'لا أعرف'])(
    'do not follow %s, which is an answer',
    (text) => {
      const state = after(published([open(), scale]), agree, saying(text));
      expect(state.turns[1]).toMatchObject({ kind: 'answer', value: { text } });
      expect(openTurn(state)).toMatchObject({ questionId: idAt(1) });
    },
  );

  it('follow words that only begin like a refusal', () => {
    expect(probes(after(published([open()]), agree, saying('No comment field could be found'))).length).toBe(
      1,
    );
  });

  it.each([
    ['always' as const, [1, 2, 3, 4, 5]],
    ['low' as const, [1, 2]],
    ['high' as const, [4, 5]],
    ['none' as const, []],
  ])('for the reason behind a point are asked of %s', (anchorProbe, points) => {
    const questions = published([{ ...scale, config: { min: 1, max: 5, anchorProbe } }]);
    const asked = [1, 2, 3, 4, 5].filter((value) => {
      const state = after(questions, agree, { type: 'answer', questionId: idAt(0), value: { value } });
      return probes(state).includes('What is the main reason for your answer?');
    });
    expect(asked).toEqual(points);
  });

  it('of a scale take words, and its question a point', () => {
    const questions = published([{ ...scale, config: { min: 1, max: 5, anchorProbe: 'always' } }]);
    const point: MachineEvent = { type: 'answer', questionId: idAt(0), value: { value: 2 } };
    expect(() => after(questions, agree, saying('Easy'))).toThrow(AppError);
    expect(() => after(questions, agree, point, point)).toThrow(AppError);
    expect(after(questions, agree, point, saying('It was easy')).phase).toBe('finished');
  });

  it('are asked in the interview’s language, and not again in another', () => {
    const translations = { de: { standardProbes: ['Zum Beispiel?'] } };
    const questions = published([
      open({ config: { maxProbes: 2, standardProbes: ['Such as?'] }, translations }),
    ]);
    const german = after(held(questions, { language: 'de' }), agree, saying('So'));
    expect(probes(german)).toEqual(['Zum Beispiel?']);
    expect(decide({ ...german, language: 'en' }, saying('Thus')).state.phase).toBe('finished');
    expect(probes(after(held(published([open()]), { language: 'fr-CA' }), agree, saying('Bref')))).toEqual([
      'Pourriez-vous m’en dire plus ?',
    ]);
  });
});

describe('a moderator that takes its time', () => {
  const questions = published([open({ config: { maxProbes: 2 } }), scale]);
  const by = { model: 'm', promptVersion: '1' };
  const setting = held(questions, { moderator: 'model' });
  const moderate = (said: number, probe: string | null): MachineEvent => ({
    type: 'moderate',
    said,
    decision: { by: 'model', probe, ...by },
  });
  const answered = after(setting, agree, says(questions, 0));

  it('is waited for, heard once, and its words are marked as its own', () => {
    expect([openTurn(answered), awaitedTurn(answered)?.seq]).toEqual([null, 2]);
    const probed = decide(answered, moderate(2, 'What came before that?')).state;
    expect(probed.turns[2]).toMatchObject({
      kind: 'probe',
      decided: { by: 'model', stoodInFor: null, ...by },
    });
    expect(decide(probed, moderate(2, 'What else?'))).toEqual({ state: probed, effects: [] });
    expect(openTurn(decide(answered, moderate(2, null)).state)).toMatchObject({ questionId: idAt(1) });
  });

  it('is not heard any more by who went back or said it in other words', () => {
    const back = decide(answered, { type: 'back' }).state;
    expect(openTurn(back)).toMatchObject({ kind: 'question', questionId: idAt(0) });
    expect(decide(back, moderate(2, 'What else?')).effects).toEqual([]);
    const reworded = decide(answered, says(questions, 0, 1)).state;
    expect(awaitedTurn(reworded)?.seq).toBe(3);
    expect(decide(reworded, moderate(2, 'What else?')).effects).toEqual([]);
  });

  it('is stood in for by the study’s own words, with the reason', () => {
    const decision = { by: 'built_in' as const, stoodInFor: 'late' as const, ...by };
    expect(decide(answered, { type: 'moderate', said: 2, decision }).state.turns[2]).toMatchObject({
      text: 'Could you tell me more about that?',
      decided: { by: 'built_in', stoodInFor: 'late' },
    });
  });
});
