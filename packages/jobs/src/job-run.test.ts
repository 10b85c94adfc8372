import { expect, test } from 'vitest';
import { JobFailedError } from './job-run.ts';

test('what the queue keeps of a failure names it and quotes nothing', () => {
  const cause = Object.assign(new TypeError('cannot parse "my exact words"'), { code: '22P02' });
  const kept = new JobFailedError(cause);
  expect(kept.message).toBe('TypeError 22P02');
  expect(`${kept.stack}${JSON.stringify(kept)}`).not.toContain('my exact words');
});
