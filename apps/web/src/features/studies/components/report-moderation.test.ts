import { expect, it } from 'vitest';
import { moderationWords } from './report-moderation.tsx';

it('says when the built-in moderator stood in, and why', () => {
  const none = { late: 0, failed: 0, refused: 0 };
  expect(moderationWords({ byModel: 0, builtIn: 9, stoodIn: none })).toBeNull();
  expect(moderationWords({ byModel: 9, builtIn: 0, stoodIn: none })).toBe(
    'The model decided on 9 of 9 follow-ups.',
  );
  expect(moderationWords({ byModel: 9, builtIn: 0, stoodIn: { late: 2, failed: 0, refused: 1 } })).toBe(
    'The model decided on 9 of 12 follow-ups. The built-in moderator stood in for it 3 times: it was late (2), its question did not pass the check (1).',
  );
  expect(moderationWords({ byModel: 0, builtIn: 0, stoodIn: { ...none, failed: 1 } })).toMatch(
    /1 time: it failed/,
  );
});
