import { type Persona, persona, type QuestionInput } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import { createStudy, updateStudy, validateAnswer } from '../study/index.ts';
import { listStudyTemplates } from './list-study-templates.ts';
import { sixQuestions } from './live-study.fixture.ts';
import { opened } from './machine.ts';
import { pilotFindings } from './pilot-findings.ts';
import { runPilot } from './pilot-run.ts';
import { pilotStudy } from './pilot-study.ts';

let database: TestDatabase;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await testMember(testServices(database));
});
afterAll(() => database.close());

const draft = (questions: QuestionInput[] = sixQuestions) =>
  createStudy(owner, { title: 'Pilot me', purpose: 'To learn.', questions });

async function counts() {
  const { rows } = await database.ownerPool.query(
    `select relname as name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text as rows
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  );
  return rows;
}

describe('a pilot', () => {
  test('is marked, walks every question with its probes, and is the same again for the same seed', async () => {
    const { id, questions } = await draft();
    const first = await pilotStudy(owner, id, { persona: 'talkative', seed: 7 });
    expect(first).toMatchObject({ pilot: true, persona: 'talkative', seed: 7, minutes: 3, findings: [] });
    const asked = first.transcript.filter(({ kind }) => kind === 'question');
    expect(asked.map(({ questionId }) => questionId)).toEqual(questions.map((question) => question.id));
    expect(first.transcript.map(({ kind }) => kind)).toContain('probe');
    expect(first.transcript.at(-1)?.kind).toBe('statement');
    expect(first.transcript.filter(({ text }) => text === '')).toEqual([]);
    expect(await pilotStudy(owner, id, { persona: 'talkative', seed: 7 })).toEqual(first);
    expect(await pilotStudy(owner, id, { persona: 'talkative', seed: 8 })).not.toEqual(first);
  });

  test('leaves every table as it was', async () => {
    const { id } = await draft();
    const before = await counts();
    expect(before.length).toBeGreaterThan(20);
    for (const one of persona.options) await pilotStudy(owner, id, { persona: one, seed: 1 });
    expect(await counts()).toEqual(before);
  });

  test('follows conditions on answers and attributes, and says what nobody can reach', async () => {
    const study = await draft([
      { type: 'yes_no', text: 'Did you get there?', config: {} },
      { type: 'open_ended', text: 'What stopped you?', config: { maxProbes: 0 } },
      { type: 'open_ended', text: 'New here?', config: { maxProbes: 0 } },
      { type: 'open_ended', text: 'Both at once?', config: { maxProbes: 0 } },
    ]);
    const [first, ...others] = study.questions;
    const on = (optionId: string) => ({ questionId: first?.id ?? '', optionIds: [optionId] });
    const conditions = [[on('no')], [{ attribute: 'cohort', values: ['new'] }], [on('yes'), on('no')]];
    const questions = [
      { ...first, text: 'Did you get there?' },
      ...others.map((one, at) => ({ ...one, showIf: { match: 'all', conditions: conditions[at] } })),
    ];
    await updateStudy(owner, study.id, { questions: questions as QuestionInput[] }, null);
    const { findings, transcript } = await pilotStudy(owner, study.id, { persona: 'talkative', seed: 2 });
    expect(findings).toMatchObject([{ kind: 'never_reached', questionId: others[2]?.id }]);
    const said = transcript.find(({ kind }) => kind === 'answer')?.text;
    const asked = transcript.some(({ questionId }) => questionId === others[0]?.id);
    expect(asked).toBe(said === 'No');
  });

  test('needs a question', async () => {
    const { id } = await draft([]);
    await expect(pilotStudy(owner, id, { persona: 'typical', seed: 1 })).rejects.toMatchObject({
      message: 'Add at least one question, then run a pilot.',
    });
  });
});

test('whoever is simulated, every answer is one that the question takes, and the interview ends', async () => {
  const { questions } = await draft();
  const published = questions.map((question): PublishedQuestion => ({ ...question, revision: 1 }));
  fc.assert(
    fc.property(fc.constantFrom<Persona>(...persona.options), fc.string(), (who, seed) => {
      const { phase, turns } = runPilot({ questions: published, language: 'en', persona: who, seed });
      expect(phase).toBe('finished');
      for (const turn of turns) {
        if (turn.kind !== 'answer' || 'text' in turn.value) continue;
        const question = published.find(({ id }) => id === turn.questionId);
        expect(question && validateAnswer(question, turn.value)).toMatchObject({ ok: true });
      }
    }),
    { numRuns: 200 },
  );
});

test('what no run reached or picked is said with its question', async () => {
  const { questions } = await draft();
  const published = questions.map((question): PublishedQuestion => ({ ...question, revision: 1 }));
  const setting = { questions: published, attributes: {}, language: 'en', moderator: 'built_in' as const };
  const short = { ...opened(setting), phase: 'finished' as const };
  const choice = published[2];
  const stopped = {
    ...short,
    turns: [
      { seq: 1, kind: 'question' as const, questionId: choice?.id ?? '' },
      {
        seq: 2,
        kind: 'answer' as const,
        questionId: choice?.id ?? '',
        asked: 1,
        value: { optionId: 'time' },
      },
    ],
  };
  const found = pilotFindings(published, [stopped]);
  expect(found.filter(({ kind }) => kind === 'never_reached')).toHaveLength(5);
  expect(
    found.filter(({ kind }) => kind === 'option_never_possible').map(({ optionId }) => optionId),
  ).toEqual(['need', 'none']);
});

test('a script of more than eight minutes is said to be too long', async () => {
  const long = Array.from(
    { length: 9 },
    (_, nth): QuestionInput => ({ type: 'open_ended', text: `Day ${nth}?`, config: {} }),
  );
  const { id } = await draft(long);
  expect((await pilotStudy(owner, id, { persona: 'brief', seed: 1 })).findings).toMatchObject([
    { kind: 'too_long' },
  ]);
});

test('no template takes longer than eight minutes', async () => {
  const { items } = await listStudyTemplates(owner);
  expect(items).toHaveLength(12);
  expect(items.filter(({ minutes }) => minutes > 8).map(({ id, minutes }) => [id, minutes])).toEqual([]);
});
