import { createOpenAiLlm, type LlmTerms } from '@plumbline/llm';
import { createTestDatabase, type StandInOpenAi, startStandInOpenAi, testServices } from '@plumbline/testing';
import { expect } from 'vitest';
import type { openQuestion } from '../theming.fixture.ts';

export const prices = { input: 0.4, cachedInput: 0.1, output: 1.6 };

/** A database, and a stand-in for the model that everything is themed with. */
export async function modelStage(terms: Partial<LlmTerms> = {}) {
  const database = await createTestDatabase();
  const standIn = await startStandInOpenAi();
  const llm = ({
    patient = true,
    model = 'stand-in',
    ...more
  }: Partial<LlmTerms> & { patient?: boolean; model?: string } = {}) =>
    createOpenAiLlm({
      apiKey: null,
      baseUrl: standIn.url,
      model,
      // Only a test in which the model hangs waits for it; the others must not fail on a busy machine.
      timeoutMs: patient ? 20_000 : 400,
      terms: { prices, dailyBudgetUsd: null, callsAtATime: 8, ...terms, ...more },
    });
  const services = testServices(database, { llm: llm() });
  return {
    database,
    services,
    standIn,
    llm,
    reset: () => {
      standIn.setMode('good');
      standIn.requests.length = 0;
      services.setNow('2026-05-06T09:00:00Z');
    },
    close: async () => {
      await standIn.close();
      await database.close();
    },
  };
}

type Question = Awaited<ReturnType<typeof openQuestion>>;

/** Calls of one purpose that the stand-in got. */
export function callsFor(standIn: StandInOpenAi, purpose: string) {
  return standIn.requests.filter(({ body }) => body.response_format?.json_schema?.name === purpose);
}

/**
 * What must hold whatever a model does: every coding is of the version in use and the only one of its answer, every
 * assignment belongs to a coded answer and a theme in use, and every quote is words of that answer.
 */
export async function expectWhole(question: Question): Promise<{ coded: number; assigned: number }> {
  const codings = await question.codings();
  const texts = new Map((await question.texts()).map(({ id, text }) => [id, text ?? '']));
  const [assigned, themes, codebook] = await question.read(async (trx) => [
    await trx.selectFrom('theme_assignments').selectAll().execute(),
    await trx.selectFrom('themes').where('retired_at', 'is', null).selectAll().execute(),
    await trx.selectFrom('codebooks').selectAll().executeTakeFirst(),
  ]);
  expect(new Set(codings.map(({ answer_id }) => answer_id)).size).toBe(codings.length);
  expect(codings.every(({ codebook_version }) => codebook_version === codebook?.version)).toBe(true);
  const inUse = new Set(themes.map(({ id }) => id));
  const done = new Set(codings.filter(({ state }) => state === 'done').map(({ answer_id }) => answer_id));
  expect(new Set(assigned.map(({ answer_id }) => answer_id))).toEqual(done);
  for (const { theme_id, answer_id, quote_start, quote_end } of assigned) {
    expect(inUse.has(theme_id)).toBe(true);
    const said = texts.get(answer_id) ?? '';
    expect(said.slice(quote_start, quote_end).trim()).not.toBe('');
    expect(quote_end).toBeLessThanOrEqual(said.length);
  }
  const versions = await question.read((trx) =>
    trx.selectFrom('codebook_versions').select(['version', 'themes']).orderBy('version').execute(),
  );
  expect(versions.at(-1)?.version).toBe(codebook?.version);
  expect(new Set(versions.at(-1)?.themes.map(({ id }) => id) ?? [])).toEqual(inUse);
  return { coded: codings.length, assigned: assigned.length };
}

/** Each answer's text with the labels it carries and the words that show them. */
export async function codedTexts(question: Question): Promise<Map<string, string[]>> {
  const rows = await question.read((trx) =>
    trx
      .selectFrom('answers')
      .leftJoin('theme_assignments as assigned', 'assigned.answer_id', 'answers.id')
      .leftJoin('themes', 'themes.id', 'assigned.theme_id')
      .select([
        'answers.text',
        'themes.label',
        'assigned.quote_start',
        'assigned.quote_end',
        'assigned.origin',
      ])
      .execute(),
  );
  const coded = new Map<string, string[]>();
  for (const { text, label, quote_start, quote_end, origin } of rows) {
    const said = text ?? '';
    const one =
      label === null ? [] : [`${label} (${origin}): ${said.slice(quote_start ?? 0, quote_end ?? 0)}`];
    coded.set(said, [...(coded.get(said) ?? []), ...one].sort());
  }
  return coded;
}
