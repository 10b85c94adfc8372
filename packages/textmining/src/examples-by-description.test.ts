import { expect, test } from 'vitest';
import { examplesByDescription } from './examples-by-description.ts';

const answers = [
  'The mobile app crashes whenever I open a report',
  'It crashed on my phone, the app just closes',
  'Our app is fine',
  'The invoice was wrong again',
  'Crashing apps all day',
].map((text) => ({ text }));
const found = (text: string) =>
  examplesByDescription([{ code: 'crash', text }], answers).map((one) => one.text);

test('answers that say two words of a description show what it means, in whatever form they say them', () => {
  expect(found('The app crashes or closes by itself').sort()).toEqual(
    [answers[0], answers[1], answers[4]].map((answer) => answer?.text).sort(),
  );
});

test('the answer that says most of it comes first', () => {
  expect(found('App crashes: it closes on the phone')[0]).toBe(answers[1]?.text);
});

test('a description of one word, or of little words, says too little', () => {
  expect([found('Crashes'), found('It is the app'), found('???'), found('')]).toEqual([[], [], [], []]);
});

test('words that most answers say tell nothing', () => {
  const many = Array.from({ length: 30 }, (_, n) => ({
    text: `The setup wizard and step ${'x'.repeat(n + 2)}`,
  }));
  expect(examplesByDescription([{ code: 'setup', text: 'The setup wizard' }], many)).toEqual([]);
});
