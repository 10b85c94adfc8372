import type { EvidenceCard, EvidenceKind, Reading } from '@plumbline/contracts';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMeasurements, listObjectives } from '../okr/index.ts';
import type { Context } from '../shared/context.ts';
import { getStudy, listStudies, updateStudy } from '../study/index.ts';
import { listEvidence } from './list-evidence.ts';
import { listReadings } from './list-readings.ts';
import { reviewKeyResult } from './review-key-result.ts';
import { seedSampleData } from './sample-data/seed-sample-data.ts';
import { summariseQuestion } from './summarise-question.ts';

let database: TestDatabase;
let ctx: Context;
let studies: Awaited<ReturnType<typeof listStudies>>['items'];
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await testMember(testServices(database));
  await seedSampleData(ctx);
  studies = (await listStudies(ctx, { limit: 20 })).items;
  for (const { id } of studies) await summarised(id);
}, 60_000);
afterAll(() => database.close());

const firstProject = 'New accounts complete a first real project within 7 days';
const satisfied = 'Onboarding satisfaction, mean of 1 to 5';

/** What the worker does after answers arrive. */
async function summarised(studyId: string): Promise<void> {
  for (const { id } of (await getStudy(ctx, studyId)).questions)
    await summariseQuestion(ctx, { questionId: id });
}

function studyNamed(title: string): string {
  return studies.find((study) => study.title === title)?.id ?? '';
}

async function keyResultNamed(title: string) {
  const keyResults = (await listObjectives(ctx, {})).items.flatMap((objective) => objective.keyResults);
  const found = keyResults.find((one) => one.title === title);
  if (!found) throw new Error(`no key result ${title}`);
  return found;
}

async function cardOf(kind: EvidenceKind, study: string, keyResult = firstProject): Promise<EvidenceCard> {
  const { items } = await listEvidence(ctx, (await keyResultNamed(keyResult)).id);
  const card = items.find((one) => one.kind === kind && one.studyTitle === study);
  if (!card) throw new Error(`no ${kind} of ${study}`);
  return card;
}

async function readingOf(kind: EvidenceKind, study: string, keyResult = firstProject): Promise<Reading> {
  const { reading } = await cardOf(kind, study, keyResult);
  if (!reading) throw new Error(`no reading of ${study}`);
  return reading;
}

/** Estimate and limits with the digits that a page shows. */
function shown({ estimate, lower, upper }: Pick<Reading, 'estimate' | 'lower' | 'upper'>, digits: number) {
  return [estimate, lower, upper].map((value) => value?.toFixed(digits));
}

/** All words of a reading, with plain spaces. */
function words({ claim, sentence, facts, verdicts }: Reading): string {
  const lines = verdicts.map((verdict) => `${verdict.label}: ${verdict.words}`);
  return [claim, sentence, ...facts, ...lines].join('\n').replaceAll(/[^\S\n]+/g, ' ');
}

test('studies of the worked example are closed at their quota, with nobody flagged', async () => {
  for (const title of ['Retained and churned, compared', 'Why first projects stall']) {
    const study = await getStudy(ctx, studyNamed(title));
    expect(study).toMatchObject({ state: 'closed', closedBy: 'quota' });
    expect(studies.find(({ id }) => id === study.id)?.finished).toBe(study.targetN);
  }
  const { predictsKeyResultId } = await keyResultNamed(firstProject);
  expect(predictsKeyResultId).toBe((await keyResultNamed('Accounts still active after four weeks')).id);
});

test('accounts with a first project stay 2.04 [1.27, 3.27] times as often: the direction holds, three times is not shown', async () => {
  const reading = await readingOf('contrast', 'Retained and churned, compared');
  expect(shown(reading, 2)).toEqual(['2.04', '1.27', '3.27']);
  expect(reading).toMatchObject({
    n: 60,
    scale: 'ratio',
    regime: 'closed',
    verdict: 'met',
    chip: 'supports',
    strength: 'firm',
    exploratory: false,
    flagged: null,
  });
  expect(reading.verdicts.map((verdict) => verdict.words.toLowerCase())).toEqual([
    expect.stringMatching(/^supported/),
    expect.stringMatching(/^not shown/),
  ]);
  for (const said of [
    '18 of 30',
    '7 of 30',
    '4.93',
    '42 %',
    '1,000',
    'association',
    '30 retained and 30 churned answered',
  ]) {
    expect(words(reading).toLowerCase()).toContain(said);
  }
});

test('the ceiling is 78 % [66, 88]: 65 % is not ruled out and takes 63 % of the fixable friction', async () => {
  const reading = await readingOf('reach', 'Why first projects stall');
  expect(shown(reading, 2)).toEqual(['0.78', '0.66', '0.88']);
  expect(reading).toMatchObject({
    n: 20,
    line: 0.65,
    regime: 'closed',
    chip: 'supports',
    strength: 'firm',
    flagged: null,
  });
  for (const said of ['12 of 20', '63 %', '44 %', 'not ruled out']) expect(words(reading)).toContain(said);
});

test('whether friction we can fix explains half of it stays open, among twenty as among those still asked', async () => {
  const closed = await readingOf('reasons', 'Why first projects stall');
  expect(shown(closed, 2)).toEqual(['0.60', '0.39', '0.78']);
  const open = { line: 0.5, verdict: 'open', chip: 'open', strength: 'directional' };
  expect(closed).toMatchObject({ ...open, n: 20, regime: 'closed' });
  const { id } = await keyResultNamed(firstProject);
  const live = (await listEvidence(ctx, id)).items.find(
    ({ studyTitle, spec }) => studyTitle === 'First-week friction' && spec.claim,
  );
  expect(live?.reading).toMatchObject({ ...open, n: 33, regime: 'live' });
  expect(live?.reading?.sentence).toContain('so far');
});

test('0 of 12 does not mean none: up to 24 %', async () => {
  const reading = await readingOf('objection', 'Why first projects stall');
  expect(shown(reading, 2)).toEqual(['0.00', '0.00', '0.24']);
  expect(reading).toMatchObject({ n: 12, line: 0.2, chip: 'open', strength: 'directional' });
  expect(words(reading)).toContain('0 of 12 does not mean none: up to 24 %');
  expect(reading.moreNeeded).toMatch(/\b(4|four)\b/i);
});

test('satisfaction goes from 3.4 by 3.6 towards 4.2; each wave that ended is one measurement', async () => {
  const { id: linkId } = await cardOf('experience', 'Onboarding satisfaction', satisfied);
  const { items } = await listReadings(ctx, linkId, { limit: 50 });
  const last = (wave: number) => items.find((reading) => reading.wave === wave);
  expect([1, 2, 3].map((wave) => [last(wave)?.n, last(wave)?.regime, last(wave)?.estimate])).toEqual([
    [40, 'closed', 3.4],
    [40, 'closed', 3.6],
    [26, 'live', expect.closeTo(3.846, 3)],
  ]);
  expect(last(2)).toMatchObject({ chip: 'contradicts', previous: { wave: 1, n: 40, estimate: 3.4 } });
  expect(last(3)).toMatchObject({ line: 4.2, previous: { wave: 2, estimate: 3.6 } });
  const study = studies.find(({ title }) => title === 'Onboarding satisfaction');
  expect(study).toMatchObject({ finished: 26, targetN: 40 });
  const keyResult = await keyResultNamed(satisfied);
  expect(keyResult.status.value).toBe(3.6);
  const measured = await listMeasurements(ctx, keyResult.metricId, { limit: 50 });
  expect(new Set(measured.items.map(({ value }) => value))).toEqual(new Set([3.6, 3.4]));
});

test('all five kinds are there: some support, some contradict, some are open, one counts flagged interviews', async () => {
  const titles = (await listObjectives(ctx, {})).items.flatMap(({ keyResults }) => keyResults);
  const cards: EvidenceCard[] = [];
  for (const { id } of titles) cards.push(...(await listEvidence(ctx, id)).items);
  expect(new Set(cards.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(cards.map(({ reading }) => reading?.chip))).toEqual(
    new Set(['supports', 'contradicts', 'open']),
  );
  const friction = await readingOf('reasons', 'First-week friction');
  expect(friction.flagged).toMatchObject({ interviews: 2, counted: true });
});

test('without the cohort sizes the ratio is refused and the odds ratio 4.93 [1.61, 15.07] shown', async () => {
  const studyId = studyNamed('Retained and churned, compared');
  const { cohortSizes } = await getStudy(ctx, studyId);
  await updateStudy(ctx, studyId, { cohortSizes: [] }, null);
  await summarised(studyId);
  const refused = await readingOf('contrast', 'Retained and churned, compared');
  expect(shown(refused, 2)).toEqual(['4.93', '1.61', '15.07']);
  expect(words(refused).toLowerCase()).toContain('odds ratio');
  expect(words(refused)).not.toContain('2.04');
  await updateStudy(ctx, studyId, { cohortSizes }, null);
  await summarised(studyId);
  const again = await readingOf('contrast', 'Retained and churned, compared');
  expect(shown(again, 2)).toEqual(['2.04', '1.27', '3.27']);
});

test('a review asks for the comparison and the reach that a key result lacks, and not for those it has', async () => {
  const rules = async (title: string) =>
    (await reviewKeyResult(ctx, (await keyResultNamed(title)).id)).findings.map(({ rule }) => rule);
  expect(await rules(firstProject)).toEqual([]);
  expect(await rules('Accounts still active after four weeks')).toEqual(['target-unsupported']);
  expect(await rules('Invitations accepted within 48 hours')).toEqual([
    'indicator-unvalidated',
    'target-unsupported',
  ]);
  expect(await rules(satisfied)).toEqual([]);
});
