import { expect, test } from 'vitest';
import { assignByExamples } from './assign-by-examples.ts';
import { labelledSurvey, SURVEYS } from './fixtures/labelled-surveys.ts';
import { groupAnswers } from './group-answers.ts';
import { detectLanguage } from './language.ts';
import { tokenize } from './tokenize.ts';

const names = Object.keys(SURVEYS).filter((name): name is keyof typeof SURVEYS => name in SURVEYS);

test.each(names)('a few dozen answers (%s): themes are what people talk about', (name) => {
  const answers = labelledSurvey(name);
  const { themes, stats } = groupAnswers(answers, { seed: 20_240 });
  const topicOf = new Map(answers.map(({ id, topic }) => [id, topic]));
  const right = themes.map(({ memberIds }) => largest(memberIds.map((id) => topicOf.get(id) ?? '')));
  const placed = themes.reduce((sum, { size }) => sum + size, 0);
  expect(right.reduce((sum, count) => sum + count, 0) / placed).toBeGreaterThanOrEqual(0.75);
  expect(stats.coverage).toBeGreaterThanOrEqual(0.7);
  expect(themes.length).toBeGreaterThanOrEqual(4);
  expect(themes.length).toBeLessThanOrEqual(7);
});

test.each(names)('names (%s) neither begin nor end with a stop word, and share no word', (name) => {
  const answers = labelledSurvey(name);
  const language = detectLanguage(answers.map(({ text }) => tokenize(text)));
  const { themes } = groupAnswers(answers, { seed: 20_240 });
  for (const phrase of themes.map(({ label }) => label)) {
    const words = tokenize(phrase).map(({ lower }) => lower);
    expect([words[0], words.at(-1)].filter((word) => language.isStopWord(word ?? ''))).toEqual([]);
  }
  const words = themes.flatMap(({ label }) => tokenize(label).map(({ lower }) => language.keyOf(lower)));
  const named = words.filter((word) => !language.isStopWord(word));
  expect(new Set(named).size).toBe(named.length);
});

test('themes are named by things rather than by what is done to them', () => {
  const { themes } = groupAnswers(labelledSurvey('gym'), { seed: 20_240 });
  const named = themes.map(({ label }) => label.toLowerCase());
  for (const thing of ['membership fee', 'machines', 'changing rooms', 'trainer', 'opening hours'])
    expect(named.some((label) => label.includes(thing))).toBe(true);
});

test('the quotes of a theme are three different answers', () => {
  for (const { quotes, size } of groupAnswers(labelledSurvey('gym'), { seed: 20_240 }).themes) {
    expect(quotes).toHaveLength(Math.min(3, size));
    expect(new Set(quotes.map(({ answerId }) => answerId)).size).toBe(quotes.length);
  }
});

test.each(names)('three coded examples a topic place most other answers (%s)', (name) => {
  const answers = labelledSurvey(name);
  const seen = new Map<string, number>();
  const isExample = answers.map(({ topic }) => {
    seen.set(topic, (seen.get(topic) ?? 0) + 1);
    return (seen.get(topic) ?? 0) <= 3;
  });
  const examples = answers.flatMap(({ text, topic }, n) => (isExample[n] ? [{ text, code: topic }] : []));
  const others = answers.filter((_, n) => !isExample[n]);
  const given = assignByExamples(examples, others);
  expect(given.map(({ answerId }) => answerId)).toEqual(others.map(({ id }) => id));
  expect(assignByExamples(examples, others)).toEqual(given);
  const right = given.filter(({ code }, n) => code === others[n]?.topic).length;
  const wrong = given.filter(({ code }, n) => code !== null && code !== others[n]?.topic).length;
  expect(right / others.length).toBeGreaterThanOrEqual(0.6);
  expect(wrong / others.length).toBeLessThanOrEqual(0.3);
});

test('an answer like no example is left without a code, and so is one without words', () => {
  const examples = labelledSurvey('gym').map(({ text, topic }) => ({ text, code: topic }));
  const odd = ['zzyzx qwrt', '???', ''].map((text, n) => ({ id: `${n}`, text }));
  expect(assignByExamples(examples, odd).map(({ code }) => code)).toEqual([null, null, null]);
  expect(assignByExamples([], odd).map(({ confidence }) => confidence)).toEqual([0, 0, 0]);
});

function largest(topics: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return Math.max(...counts.values());
}
