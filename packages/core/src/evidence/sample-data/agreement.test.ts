import { type EvidenceCard, reportQuery } from '@plumbline/contracts';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { listObjectives } from '../../okr/index.ts';
import type { Context } from '../../shared/context.ts';
import { getStudy, listStudies } from '../../study/index.ts';
import { codeAnswer, getCodebook, themeQuestion } from '../../theming/index.ts';
import { listEvidence } from '../list-evidence.ts';
import { getReport } from '../report/get-report.ts';
import { summariseQuestion } from '../summarise-question.ts';
import { traceEvidence } from '../trace/trace-evidence.ts';
import { seedSampleData } from './seed-sample-data.ts';

const evidenceCohort = z.object({
  cohort: z.object({ attribute: z.string(), values: z.array(z.string()) }).nullish(),
});

let database: TestDatabase;
let ctx: Context;
let cards: EvidenceCard[];
beforeAll(async () => {
  database = await createTestDatabase();
  const services = testServices(database);
  ctx = await testMember(services);
  await seedSampleData(ctx);
  const questions: string[] = [];
  for (const { id } of (await listStudies(ctx, { limit: 20 })).items) {
    for (const { id: questionId, type } of (await getStudy(ctx, id)).questions) {
      questions.push(questionId);
      if (type !== 'open_ended') continue;
      const run = { attempt: 1, signal: new AbortController().signal, complete: async () => undefined };
      await themeQuestion(ctx, { questionId }, run);
    }
  }
  await sayTwice();
  services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
  for (const questionId of questions) await summariseQuestion(ctx, { questionId });
  const keyResults = (await listObjectives(ctx, {})).items.flatMap((objective) => objective.keyResults);
  cards = [];
  for (const { id } of keyResults) cards.push(...(await listEvidence(ctx, id)).items);
}, 60_000);
afterAll(() => database.close());

/** Somebody named a theme, and named it again after a probe. */
async function sayTwice(): Promise<void> {
  const { rows } = await database.ownerPool.query<{ question: string; answers: string[] }>(`
    select answers.question_id as question, array_agg(answers.id) as answers
    from answers
    join evidence_links on evidence_links.question_id = answers.question_id and evidence_links.kind = 'reasons'
    join interviews on interviews.id = answers.interview_id and interviews.phase = 'finished'
    where superseded_at is null and answers.state = 'answered' and answers.text is not null
    group by answers.question_id, answers.interview_id having count(distinct answers.id) = 2
    order by min(answers.arrival_index) limit 1`);
  const [twice] = rows;
  if (!twice) throw new Error('Nobody in the sample answers a probe.');
  const [theme] = (await getCodebook(ctx, twice.question)).themes;
  if (!theme) throw new Error('The sample has no themes.');
  for (const answerId of new Set(twice.answers))
    await codeAnswer(ctx, answerId, { themes: [{ id: theme.id }] });
}

type Cells = NonNullable<EvidenceCard['question']>['distribution']['cells'];

/** People by theme or option. */
function countsOf(cells: Cells): [string, number | null][] {
  return cells.map(({ key, count }): [string, number | null] => [key, count]).toSorted();
}

/** The card's question in the report of its study, over the same respondents. */
async function inReport({ studyId, question, reading, spec }: EvidenceCard): Promise<Cells> {
  const { cohort } = evidenceCohort.parse(spec);
  const where = cohort ? { [`where[${cohort.attribute}]`]: cohort.values[0] } : {};
  const report = await getReport(ctx, studyId, reportQuery.parse({ wave: reading?.wave, ...where }));
  return report.questions.find(({ id }) => id === question?.id)?.distribution.cells ?? [];
}

test('card, trace and report count the same people for every theme and every option', async () => {
  let [compared, saidTwice] = [0, 0];
  for (const card of cards) {
    const { cells } = await traceEvidence(ctx, card.id);
    for (const { respondents, answers } of cells) {
      expect(new Set(answers.map(({ interviewId }) => interviewId)).size).toBe(respondents);
      if (answers.length > respondents) saidTwice += 1;
    }
    const counts = countsOf(card.question?.distribution.cells ?? []);
    expect(countsOf(await inReport(card))).toEqual(counts);
    // What is claimed of several options at once is traced by what is claimed, not by option.
    const traced = new Map(cells.map(({ key, respondents }) => [key, respondents]));
    const both = counts.filter(([key]) => traced.has(key));
    expect(both.map(([key]) => [key, traced.get(key)])).toEqual(both);
    if (card.kind === 'experience') expect(both).toEqual(counts);
    compared += both.length;
  }
  expect(compared).toBeGreaterThan(20);
  // Somebody says the same again after a probe: one respondent, two answers.
  expect(saidTwice).toBeGreaterThan(0);
}, 60_000);

test('no share has two intervals on one card', () => {
  const read = cards.flatMap((card) => {
    const { reading, question } = card;
    const cell = question?.distribution.cells.find(
      ({ share }) => share !== null && share === reading?.estimate,
    );
    const isOfOne = card.kind === 'experience' || (card.kind === 'reasons' && card.spec.claim == null);
    return reading && cell && isOfOne ? [{ reading, cell, question }] : [];
  });
  expect(read.map(({ question }) => question?.type)).toEqual(
    expect.arrayContaining(['open_ended', 'single_choice']),
  );
  for (const { reading, cell, question } of read) {
    expect([digits(cell.lower), digits(cell.upper)]).toEqual([digits(reading.lower), digits(reading.upper)]);
    expect(question?.sentence).not.toContain('[');
  }
});

/** As a page shows a share: a reading is kept until a shown digit changes. */
function digits(share: number | null): string | undefined {
  return share?.toFixed(2);
}
