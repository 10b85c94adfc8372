import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function capture() {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => lines.push(line) });
  return { logger, lines };
}

test('the message of a database error, which quotes values, is not written', () => {
  const { logger, lines } = capture();
  const error = Object.assign(new Error('invalid input: "my words"'), { code: '22P02', detail: 'my words' });
  logger.error('save failed', { interviewId: 'i-1', err: new Error('outer my words', { cause: error }) });
  expect(lines.join()).not.toContain('my words');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'save failed',
    interviewId: 'i-1',
    err: { name: 'Error', cause: { code: '22P02' } },
  });
});

test('a programming mistake keeps its message', () => {
  const { logger, lines } = capture();
  logger.error('handler failed', { err: new TypeError('x is not a function') });
  expect(lines[0]).toContain('x is not a function');
});

test('fields of a child are on every line', () => {
  const { logger, lines } = capture();
  logger.child({ service: 'worker' }).info('ready');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ service: 'worker', event: 'ready' });
});
