import type { ThemeSuggestionContent } from '@plumbline/contracts';
import { inWorkspace, json } from '@plumbline/db';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../shared/context.ts';
import { addTheme, applyCodebook, changeTheme, getCodebook, themeQuestion } from '../../theming/index.ts';
import { useReceipt } from './use-receipt.ts';
import { answering, canaries, claimed, wordsIn } from './withdraw.fixture.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const newTheme = (label: string) => ({
  label,
  definition: `About ${label}`,
  includeWhen: '',
  excludeWhen: '',
  includeWords: [],
  excludeWords: [],
});

test('withdrawn words leave themes, their rules, versions, the draft, suggestions and remembered replies', async () => {
  const owner = await testMember(services);
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const of = await claimed(owner);
  for (const text of ['The import broke', 'Import again', 'That import'])
    await answering(services, owner, of, { text, point: 3 });
  const one = await answering(services, owner, of, { text: 'The zanzibarflux import', point: 1 });
  const system = contextOf(services, { kind: 'system', workspaceId });
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => {} };
  await themeQuestion(system, { questionId: of.open }, run);

  await addTheme(
    owner,
    of.open,
    { label: 'Zanzibarflux', includeWhen: 'They say zanzibarflux', includeWords: ['zanzibarflux', 'import'] },
    null,
  );
  const { themes } = await applyCodebook(owner, of.open, null);
  const added = themes.find(({ label }) => label === 'Zanzibarflux');
  expect(added?.respondents).toBe(4);
  await changeTheme(owner, added?.id ?? '', { label: 'Zanzibarflux import' }, null);
  const answerId = await plant(workspaceId, of.open, one.interviewId);
  expect(new Set(await wordsIn(database, ['zanzibarflux']))).toEqual(
    new Set(
      [
        'answers',
        'codebook_edits',
        'codebook_versions',
        'llm_responses',
        'theme_suggestions',
        'themes',
        'turns',
      ].map((table) => `public.${table}: zanzibarflux`),
    ),
  );

  await useReceipt(contextOf(services, { kind: 'anonymous' }), one.receipt, { action: 'withdraw' });
  expect(await wordsIn(database, canaries)).toEqual([]);
  expect(await wordsIn(database, [answerId])).toEqual([]);
  const after = await getCodebook(owner, of.open);
  expect(after.themes.find(({ id }) => id === added?.id)).toMatchObject({
    label: 'Unnamed theme',
    includeWhen: 'They say …',
    includeWords: ['import'],
    respondents: 3,
  });
  expect(after.draft?.edits).toMatchObject([
    { sentence: 'Rename “Unnamed theme” to “… import”.', fault: null },
  ]);
  expect(after.suggestions.map(({ suggestion }) => suggestion)).toEqual([
    { kind: 'new', theme: newTheme('Import'), answerIds: [] },
  ]);
});

/** What other runs would have left. @returns the answer that the words are of. */
function plant(workspaceId: string, questionId: string, interviewId: string): Promise<string> {
  return inWorkspace(services.db, workspaceId, async (trx) => {
    const { id: answerId } = await trx
      .selectFrom('answers')
      .where('interview_id', '=', interviewId)
      .where('question_id', '=', questionId)
      .where('probed', '=', false)
      .select('id')
      .executeTakeFirstOrThrow();
    const suggestion = (label: string, answerIds: string[]): ThemeSuggestionContent => {
      return { kind: 'new', theme: newTheme(label), answerIds };
    };
    const rows = [
      ['zanzibarflux', suggestion('Zanzibarflux', [answerId]), 'open'],
      ['zanzibarflux again', suggestion('Zanzibarflux again', [answerId]), 'dismissed'],
      ['import', suggestion('Import', []), 'open'],
    ] as const;
    const base = { workspace_id: workspaceId, at: new Date() };
    await trx
      .insertInto('theme_suggestions')
      .values(
        rows.map(([key, content, state]) => ({
          ...base,
          id: services.ids.uuid(),
          question_id: questionId,
          kind: 'new' as const,
          key,
          suggestion: json(content),
          state,
        })),
      )
      .execute();
    await trx
      .insertInto('llm_responses')
      .values({
        ...base,
        request_hash: 'hash',
        purpose: 'assign-themes',
        reply: json({ quote: 'The zanzibarflux import' }),
        answer_ids: [answerId],
      })
      .execute();
    return answerId;
  });
}
