import { expect, test } from 'vitest';
import { jsonInText } from './json-in-text.ts';

const value = { themes: [{ label: 'A "quoted" {brace}', n: 1 }] };
const json = JSON.stringify(value, null, 1);

test.each([
  ['bare', json],
  ['in fences', `Here:\n\`\`\`json\n${json}\n\`\`\`\nBye {now}`],
  ['in prose', `The result is ${json}, I hope {not} wrong.`],
  ['after thinking', `<think>{"no": 1}</think>\n${json}`],
])('JSON is found %s', (_where, text) => {
  expect(jsonInText(text)).toContainEqual(value);
});

test('what PostgreSQL cannot keep is taken out of the strings', () => {
  expect(jsonInText('{"a":"x\\u0000y\\ud800z"}')).toEqual([{ a: 'xy\uFFFDz' }, { a: 'xy\uFFFDz' }]);
});

test.each(['', '{', '{"a":', '```json\n```', '{{{{"', 'null', '}{'])(
  'nothing usable in %j throws nothing',
  (text) => {
    expect(jsonInText(text).filter((found) => typeof found === 'object' && found !== null)).toEqual([]);
  },
);
