import type { StudyVersion } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { attributeName, guessPlace, importMap, type Placed } from './field-places.ts';
import { countLines, formatOf, sourceFault } from './import-source.ts';

test('a file of objects is JSONL, everything else is CSV', () => {
  expect(formatOf('\uFEFF\n {"comment":"It was slow"}')).toBe('jsonl');
  for (const data of ['', 'comment,score', '"a {b}";c', '[1]']) expect(formatOf(data), data).toBe('csv');
});

test('blank lines are not counted', () => {
  expect(countLines('{"a":1}\n\n{"a":2}\r\n  \n')).toBe(2);
});

test('a file without answers is refused before it is sent, and the words say what to choose instead', () => {
  expect(sourceFault({ data: ' \n', file: 'empty.csv' })).toContain('is empty');
  expect(sourceFault({ data: 'PK\u0003\u0004\u0014\0', file: 'answers.xlsx' })).toContain(
    'Save the table as CSV',
  );
  expect(sourceFault({ data: 'comment\nSlow', file: 'answers.csv' })).toBeUndefined();
  expect(sourceFault({ data: '[\n{"comment":"Slow"}]', file: null })).toContain('a line of its own');
  expect(sourceFault({ data: '[1],b\nx,y', file: null })).toBeUndefined();
  expect(sourceFault({ data: '', file: null })).toBeUndefined();
});

const questions = [
  { id: 'q-1', text: 'What held you back?', type: 'open_ended' },
  { id: 'q-2', text: 'Which of these?', type: 'multiple_choice' },
] as StudyVersion['questions'];

test('only plain names are guessed', () => {
  const guessed = (name: string) => guessPlace(name, questions).place;
  expect(guessed('q-1')).toBe('question:q-1');
  expect(guessed('what held you back')).toBe('question:q-1');
  expect(guessed('respondent_id')).toBe('respondent');
  expect(guessed('answeredAt')).toBe('answeredAt');
  expect(guessed('comment')).toBe('');
});

test('the order of a date is guessed from a first value that can be read one way only', () => {
  const guessed = (example: string) => guessPlace('date', questions, example).dates;
  expect(['1.3.2026', '01.03.2026 09:30', '13/03/2026', '31-1-26'].map(guessed)).toEqual(
    Array.from({ length: 4 }, () => 'day_first'),
  );
  expect(guessed('3/13/2026')).toBe('month_first');
  expect(['01/03/2026', '2026-03-01', 'yesterday', ''].map(guessed)).toEqual(
    Array.from({ length: 4 }, () => 'iso'),
  );
});

const places: Record<string, Placed> = {
  comment: { place: 'question:q-1', separator: ';', dates: 'iso' },
  tried: { place: 'question:q-2', separator: '|', dates: 'iso' },
  'first project?': { place: 'attribute', separator: ';', dates: 'iso' },
  id: { place: 'respondent', separator: ';', dates: 'iso' },
  at: { place: 'answeredAt', separator: ';', dates: 'day_first' },
  x: { place: '', separator: ';', dates: 'iso' },
};

test('the map names what was placed and leaves out the rest; a separator goes with several choices only', () => {
  expect(importMap(places, questions, 'csv')).toEqual({
    comment: { questionId: 'q-1' },
    tried: { questionId: 'q-2', separator: '|' },
    'first project?': { attribute: 'first_project' },
    id: { respondent: true },
    at: { answeredAt: true, dates: 'day_first' },
  });
  expect(importMap(places, questions, 'jsonl').tried).toEqual({ questionId: 'q-2' });
});

test('an attribute starts with a letter, or there is none', () => {
  expect(attributeName('2nd plan')).toBe('nd_plan');
  expect(attributeName('größe')).toBe('gr_e');
  expect(attributeName('—')).toBeNull();
});
