import type { QuestionType } from '@plumbline/contracts';
import { describe, expect, it } from 'vitest';
import type { Asked } from './asked.ts';
import { valueOfKey } from './keys.ts';

function asked(type: QuestionType, config: Record<string, unknown>): Asked {
  return { type, questionId: 'q', text: '', note: '', config, previous: undefined };
}
const options = ['x', 'y', 'z'].map((id) => ({ id, label: id }));

describe('a key', () => {
  it('chooses the point of a scale, one and then zero for ten', () => {
    const nps = asked('scale', { min: 0, max: 10 });
    expect(valueOfKey(nps, undefined, '7')).toEqual({ value: 7 });
    expect(valueOfKey(nps, { value: 1 }, '0')).toEqual({ value: 10 });
    expect(valueOfKey(nps, { value: 7 }, '0')).toEqual({ value: 0 });
    expect(valueOfKey(asked('scale', { min: 1, max: 5 }), undefined, '6')).toBeUndefined();
    expect(valueOfKey(nps, undefined, 'a')).toBeUndefined();
  });

  it('chooses by digit or by letter, and something else after the last', () => {
    const single = asked('single_choice', { options, allowOther: true });
    expect(valueOfKey(single, undefined, '2')).toEqual({ optionId: 'y' });
    expect(valueOfKey(single, undefined, 'C')).toEqual({ optionId: 'z' });
    expect(valueOfKey(single, undefined, 'd')).toEqual({ other: '' });
    expect(valueOfKey(single, undefined, 'e')).toBeUndefined();
    expect(valueOfKey(asked('yes_no', { allowUnsure: false }), undefined, '3')).toBeUndefined();
    expect(valueOfKey(asked('yes_no', { allowUnsure: true }), undefined, 'c')).toEqual({ value: 'unsure' });
  });

  it('chooses several, one more or one less, the exclusive one alone', () => {
    const several = asked('multiple_choice', { options, exclusiveOptionId: 'z' });
    expect(valueOfKey(several, { optionIds: ['x'] }, 'b')).toEqual({ optionIds: ['x', 'y'] });
    expect(valueOfKey(several, { optionIds: ['x', 'y'] }, 'a')).toEqual({ optionIds: ['y'] });
    expect(valueOfKey(several, { optionIds: ['x', 'y'], other: 'else' }, 'c')).toEqual({ optionIds: ['z'] });
    expect(valueOfKey(several, { optionIds: ['z'] }, 'a')).toEqual({ optionIds: ['x'] });
  });

  it('places in order, takes out again, and no more than there are places', () => {
    const ranking = asked('ranking', { options, topN: 2 });
    expect(valueOfKey(ranking, { order: ['y'] }, 'a')).toEqual({ order: ['y', 'x'] });
    expect(valueOfKey(ranking, { order: ['y', 'x'] }, 'b')).toEqual({ order: ['x'] });
    expect(valueOfKey(ranking, { order: ['y', 'x'] }, 'c')).toEqual({ order: ['y', 'x'] });
  });

  it('never writes', () => {
    expect(valueOfKey(asked('open_ended', {}), undefined, 'a')).toBeUndefined();
  });
});
