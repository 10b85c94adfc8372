import type { StudyVersion } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { attributeName, guessPlace, importMap } from './field-places.ts';
import { countLines, sourceFields } from './import-source.ts';

test('fields come from the first line that says something, with an example of each', () => {
  expect(sourceFields('\uFEFF\n\r\n{"comment":"It was slow","score":4,"tags":["a"]}\n{"other":1}')).toEqual([
    { name: 'comment', example: 'It was slow' },
    { name: 'score', example: '4' },
    { name: 'tags', example: '["a"]' },
  ]);
  expect(sourceFields(JSON.stringify({ a: 'x'.repeat(200) }))?.[0]?.example).toHaveLength(81);
});

test('what is no JSON object has no fields', () => {
  for (const data of ['', '\n\n', 'comment,score', '[1]', '"text"', 'null', '{"a":']) {
    expect(sourceFields(data), data).toBeNull();
  }
});

test('blank lines are not counted', () => {
  expect(countLines('{"a":1}\n\n{"a":2}\r\n  \n')).toBe(2);
});

const questions = [{ id: 'q-1', text: 'What held you back?' }] as StudyVersion['questions'];

test('only plain names are guessed', () => {
  expect(guessPlace('q-1', questions)).toBe('question:q-1');
  expect(guessPlace('what held you back', questions)).toBe('question:q-1');
  expect(guessPlace('respondent_id', questions)).toBe('respondent');
  expect(guessPlace('answeredAt', questions)).toBe('answeredAt');
  expect(guessPlace('comment', questions)).toBe('');
});

test('the map names what was placed and leaves out the rest', () => {
  expect(
    importMap({
      comment: 'question:q-1',
      'first project?': 'attribute',
      id: 'respondent',
      at: 'answeredAt',
      x: '',
    }),
  ).toEqual({
    comment: { questionId: 'q-1' },
    'first project?': { attribute: 'first_project' },
    id: { respondent: true },
    at: { answeredAt: true },
  });
});

test('an attribute starts with a letter, or there is none', () => {
  expect(attributeName('2nd plan')).toBe('nd_plan');
  expect(attributeName('größe')).toBe('gr_e');
  expect(attributeName('—')).toBeNull();
});
