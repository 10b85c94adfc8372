import { expect, test } from 'vitest';
import { memoryName, readEmbedding } from './embedded.ts';

const attributes = '{"cohort":"churned","respondent":"user-1"}';
const hash = (said: Record<string, string>) => `#${new URLSearchParams(said)}`;

test('the host and what it signed come from behind the #, and only in a frame', () => {
  const said = hash({ host: 'https://app.example.org', attributes, signature: 'ab' });
  expect(readEmbedding('/e/token', said)).toEqual({
    host: 'https://app.example.org',
    signed: { attributes, signature: 'ab' },
  });
  expect(readEmbedding('/r/token', said)).toBeNull();
  expect(readEmbedding('/e/token', '')).toBeNull();
  expect(readEmbedding('/e/token', hash({ host: '*' }))).toBeNull();
  expect(readEmbedding('/e/token', hash({ host: 'https://app.example.org/path' }))).toEqual({
    host: 'https://app.example.org',
    signed: undefined,
  });
});

test('two people of one product do not share what a browser remembers', () => {
  const of = (text: string) => memoryName('token', { host: 'https://a.org', signed: { attributes: text } });
  expect(of(attributes)).not.toBe(of(attributes.replace('user-1', 'user-2')));
  expect(of('{"cohort":"churned"}')).toBe('token');
  expect(of('no json')).toBe('token');
  expect(memoryName('token', null)).toBe('token');
});
