import { type QuestionInput, question } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { describe, expect, it } from 'vitest';
import { questionsAhead } from './ahead.ts';
import { decide, opened } from './machine.ts';
import type { MachineState } from './machine-types.ts';

const scale: QuestionInput = { type: 'scale', text: 'How easy?', config: { min: 1, max: 5 } };
const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const conditional: QuestionInput = {
  ...scale,
  showIf: { conditions: [{ questionId: idOf(0), atLeast: 4 }] },
};

function asking(inputs: QuestionInput[]): MachineState {
  const questions = inputs.map(
    (input, index): PublishedQuestion => ({
      ...question.parse({ ...input, id: idOf(index) }),
      revision: 1,
    }),
  );
  const setting = { questions, attributes: {}, language: 'en', moderator: 'built_in' } as const;
  return decide(opened(setting), { type: 'consent', accepted: true }).state;
}

const chain = (state: MachineState) =>
  questionsAhead(state, 'interview').map(({ follows, question }) => [follows, question.id]);

describe('the questions ahead', () => {
  it('are named after the question before them, the settled ones left out', () => {
    const state = asking([scale, scale, scale, scale]);
    expect(chain(state)).toEqual([
      [idOf(0), idOf(1)],
      [idOf(1), idOf(2)],
      [idOf(2), idOf(3)],
    ]);
    const second = decide(state, { type: 'answer', questionId: idOf(0), value: { value: 3 } }).state;
    const third = decide(second, { type: 'answer', questionId: idOf(1), value: { value: 3 } }).state;
    expect(chain(third)).toEqual([
      [idOf(1), idOf(2)],
      [idOf(2), idOf(3)],
    ]);
  });

  it('never hold one that is asked under conditions', () => {
    expect(chain(asking([scale, conditional, scale]))).toEqual([[idOf(1), idOf(2)]]);
  });

  it('are at most twenty, and none once the interview is over', () => {
    const state = asking(Array.from({ length: 40 }, () => scale));
    expect(chain(state)).toHaveLength(20);
    expect(chain(decide(state, { type: 'finish' }).state)).toEqual([]);
  });
});
