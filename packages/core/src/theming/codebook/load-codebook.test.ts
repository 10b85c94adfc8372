import { anytimeShare, wilson } from '@plumbline/stats';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { getCodebook } from './get-codebook.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('limits of a theme hold at every look while answers arrive, and are those of a fixed n once the quota is full', async () => {
  const question = await openQuestion(testServices(database));
  await question.say(mixedAnswers(10));
  await question.theme(null);
  const limitsAre = async (of: typeof wilson) => {
    const { themes, respondents } = await getCodebook(question.ctx, question.questionId);
    expect(themes.length).toBeGreaterThan(1);
    for (const theme of themes) {
      const { lower, upper } = of(theme.respondents ?? 0, respondents?.coded ?? 0);
      expect(theme).toMatchObject({ lower, upper });
    }
  };
  const end = 'update studies set state = $2, closed_by = $3, closed_at = now() where id = $1';
  await limitsAre(anytimeShare);
  await database.ownerPool.query(end, [question.studyId, 'closed', 'early']);
  await limitsAre(anytimeShare);
  await database.ownerPool.query(end, [question.studyId, 'closed', 'quota']);
  await limitsAre(wilson);
});
