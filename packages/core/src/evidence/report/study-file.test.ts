import type { Report, Study, StudyInput } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import {
  createStudy,
  createStudyFromFile,
  getStudyFile,
  publishStudy,
  studyTemplates,
  updateStudy,
} from '../../study/index.ts';
import { answered, type Line, questionOf, sixQuestions, sixTypes, summarised } from '../asked.fixture.ts';
import { getReport } from './get-report.ts';

let database: TestDatabase;
let services: TestServices;
let ours: Context;
let theirs: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ours = await testMember(services);
  theirs = await testMember(services);
});
afterAll(() => database.close());

const lines: Line[] = Array.from({ length: 8 }, (_, index) => ({
  open: `Answer ${index}`,
  scale: (index % 5) + 1,
  single: index % 2 === 0 ? 'start' : 'Price',
  multiple: ['start', 'import'].slice(0, (index % 2) + 1),
  ranking: ['import', 'start', 'need'],
  yesNo: index % 3 === 0 ? 'yes' : 'no',
}));

const everything: StudyInput = {
  title: 'First week',
  purpose: 'To learn.',
  askedBy: 'the activation team',
  decisionRule: 'Keep the target.',
  targetN: 50,
  cohort: { attribute: 'cohort', values: ['new'] },
  cohortSizes: [{ attribute: 'cohort', value: 'new', size: 300 }],
  cohortTargets: [{ attribute: 'cohort', value: 'new', target: 20 }],
  cadence: 'monthly',
  language: 'en',
  translations: { de: { purpose: 'Um zu lernen.' } },
  excludeFlagged: true,
  questions: [
    ...sixQuestions,
    {
      type: 'open_ended',
      text: 'And now?',
      config: { doneWhen: 'They said what.', minWords: 5 },
      translations: { de: { text: 'Und jetzt?' } },
    },
  ],
};

/** With a condition on its own first choice, which only ids can say. */
async function written(): Promise<Study> {
  const study = await createStudy(ours, everything);
  const asked = questionOf(study, 'single_choice');
  const questions = study.questions.map((question, index) =>
    index === 6
      ? {
          ...question,
          showIf: { match: 'any' as const, conditions: [{ questionId: asked, optionIds: ['start'] }] },
        }
      : question,
  );
  return updateStudy(ours, study.id, { questions }, null);
}

describe('a study file', () => {
  test('comes back as it went, through another workspace, and names nothing of this one', async () => {
    const study = await written();
    const file = await getStudyFile(ours, study.id);
    for (const id of [study.id, ...study.questions.map((question) => question.id)])
      expect(JSON.stringify(file)).not.toContain(id);
    expect(file.questions[6]?.showIf?.conditions).toEqual([{ questionId: 'q3', optionIds: ['start'] }]);
    const copy = await createStudyFromFile(theirs, JSON.parse(JSON.stringify(file)));
    expect(await getStudyFile(theirs, copy.id)).toEqual(file);
    expect(copy.questions.map(({ id }) => id)).not.toEqual(study.questions.map(({ id }) => id));
    expect((await publishStudy(theirs, copy.id)).state).toBe('live');
  });

  test('answered elsewhere it gives the same report', async () => {
    const study = await sixTypes(ours);
    const copy = await createStudyFromFile(theirs, await getStudyFile(ours, study.id));
    await publishStudy(theirs, copy.id);
    const reports = [];
    for (const [ctx, one] of [
      [ours, study],
      [theirs, copy],
    ] as const) {
      await answered(ctx, one, lines);
      await summarised(ctx, one);
      reports.push(shapeOf(await getReport(ctx, one.id)));
    }
    expect(reports[0]?.n).toBe(8);
    expect(reports[1]).toEqual(reports[0]);
  });

  test('is refused where a condition names a question it does not have', async () => {
    const file = await getStudyFile(ours, (await written()).id);
    const broken = { ...file, questions: file.questions.slice(3) };
    await expect(createStudyFromFile(theirs, broken)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ pointer: '/questions/3/showIf/conditions/0/questionId' }],
    });
  });

  test('every template can be published', async () => {
    for (const { file } of studyTemplates) {
      const { id } = await createStudyFromFile(ours, file);
      expect((await publishStudy(ours, id)).version).toBe(1);
    }
  });
});

describe('a live study that is edited', () => {
  test('shows both wordings apart and mixes their answers nowhere', async () => {
    const study = await sixTypes(ours);
    await answered(ours, study, lines);
    const scale = questionOf(study, 'scale');
    const open = questionOf(study, 'open_ended');
    const questions = study.questions.map((question) =>
      question.id === scale && question.type === 'scale'
        ? { ...question, text: 'How easy was it, all in all?' }
        : question,
    );
    await updateStudy(ours, study.id, { questions }, null);
    const second = await publishStudy(ours, study.id);
    await answered(ours, second, lines.slice(0, 3));
    await summarised(ours, study);

    const report = await getReport(ours, study.id);
    const card = (id: string) => report.questions.find((one) => one.id === id);
    expect(card(scale)).toMatchObject({ text: 'How easy was it, all in all?', revision: 2, n: 3 });
    expect(card(scale)?.distribution.cells.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0]);
    expect(card(scale)?.earlier).toMatchObject([{ revision: 1, text: 'How easy was it?', n: 8 }]);
    expect(card(scale)?.earlier[0]?.distribution.cells.map(({ count }) => count)).toEqual([2, 2, 2, 1, 1]);
    expect(card(open)).toMatchObject({ revision: 1, n: 11, earlier: [] });
  });

  test('hides an earlier wording of fewer than five from viewers', async () => {
    const study = await sixTypes(ours);
    await answered(ours, study, lines.slice(0, 3));
    const questions = study.questions.map((question) => ({ ...question, text: `${question.text} Really?` }));
    await updateStudy(ours, study.id, { questions }, null);
    await answered(ours, await publishStudy(ours, study.id), lines);
    await summarised(ours, study);
    const viewer = { ...ours, actor: { ...ours.actor, role: 'viewer' } } as Context;
    const { questions: seen } = await getReport(viewer, study.id);
    expect(seen.map(({ n, hidden }) => [n, hidden])).toEqual(Array.from({ length: 6 }, () => [8, false]));
    expect(seen.flatMap(({ earlier }) => earlier.map(({ n, hidden }) => [n, hidden]))).toEqual(
      Array.from({ length: 6 }, () => [0, true]),
    );
  });
});

/** A report without what belongs to its place: ids and the times of publication. */
function shapeOf({ study, questions, waves, lastAnswerAt: _at, ...rest }: Report) {
  return {
    ...rest,
    study: { ...study, id: '', keyResultId: null, publishedAt: null },
    waves: waves.map((wave) => ({ ...wave, startedAt: '' })),
    // Intervals that are drawn take the study's id as their seed.
    questions: questions.map(({ id: _id, distribution, ...question }) => ({
      ...question,
      type: distribution.type,
      cells: distribution.cells.map(({ key, label, count, share }) => ({ key, label, count, share })),
    })),
  };
}
