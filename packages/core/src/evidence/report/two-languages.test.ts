import { randomUUID } from 'node:crypto';
import type { QuestionInput, StudyInput } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  getInterviewState,
  giveConsent,
  setLanguage,
  skipQuestion,
  startInterview,
  submitAnswer,
} from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import { createLinks, createStudy, listStudyVersions, publishStudy, updateStudy } from '../../study/index.ts';
import { getTranscript } from '../transcripts/get-transcript.ts';
import { getReport } from './get-report.ts';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
});
afterAll(() => database.close());

const german = { text: 'Was kam dem am nächsten?', labels: { time: 'Keine Zeit', need: 'Kein Bedarf' } };
const choice: QuestionInput = {
  type: 'single_choice',
  text: 'Which came closest?',
  config: {
    options: [
      { id: 'time', label: 'No time' },
      { id: 'need', label: 'No need' },
    ],
  },
  translations: { de: german },
};
const why: QuestionInput = {
  type: 'open_ended',
  text: 'Why?',
  config: { maxProbes: 0 },
  showIf: { match: 'all', conditions: [{ attribute: 'cohort', values: ['new'] }] },
  translations: { de: { text: 'Warum?' } },
};
const study: StudyInput = {
  title: 'The first week',
  purpose: 'To learn.',
  askedBy: 'Larkspur',
  questions: [choice, why],
  translations: { de: { purpose: 'Um zu lernen.' } },
};

async function asked(input: StudyInput = study) {
  const made = await createStudy(owner, input);
  await publishStudy(owner, made.id);
  const link = async (attributes: Record<string, string>) =>
    (await createLinks(owner, made.id, { attributes })).items[0]?.token ?? '';
  return { id: made.id, ids: made.questions.map(({ id }) => id), questions: made.questions, link };
}

async function join(token: string, language?: string) {
  const anyone = contextOf(services, { kind: 'anonymous' });
  const started = await startInterview(anyone, token, { nonce: randomUUID(), language });
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const ctx = contextOf(services, { kind: 'respondent', workspaceId, interviewId: started.interviewId });
  const { state } = await giveConsent(ctx, { accepted: true, version: started.consent.version, quote: true });
  return { ctx, started, state };
}

it('a study answered in two languages has one distribution, and its words stand in one question', async () => {
  const { id, ids, link } = await asked();
  const token = await link({ cohort: 'new' });
  for (const [language, optionId, text] of [
    ['en-GB', 'time', 'Too busy'],
    ['de-AT', 'time', 'Zu viel zu tun'],
    ['de', 'need', 'Brauche ich nicht'],
    ['sv', 'need', 'Nothing to do with it'],
    [undefined, 'time', 'No hours left'],
  ] as const) {
    const { ctx } = await join(token, language);
    await submitAnswer(ctx, { submissionId: randomUUID(), questionId: ids[0] ?? '', value: { optionId } });
    await submitAnswer(ctx, { submissionId: randomUUID(), questionId: ids[1] ?? '', value: { text } });
  }
  const [closed, open] = (await getReport(owner, id)).questions;
  expect(closed?.distribution.cells.map(({ key, label, count }) => [key, label, count])).toEqual([
    ['time', 'No time', 3],
    ['need', 'No need', 2],
  ]);
  expect([closed?.n, open?.n]).toEqual([5, 5]);
});

it('everything a respondent reads is in their language, and what has no words there is as it was written', async () => {
  const { link } = await asked();
  const { ctx, started, state } = await join(await link({ cohort: 'old' }), 'de-CH');
  expect(started).toMatchObject({ language: 'de', languages: ['en', 'de'] });
  expect(started.consent).toMatchObject({
    title: 'Ein paar Fragen an Sie',
    purpose: 'Um zu lernen.',
    askedBy: 'Larkspur',
  });
  expect(state.open).toMatchObject({
    question: {
      text: german.text,
      config: { options: [{ id: 'time', label: 'Keine Zeit' }, { id: 'need' }] },
    },
  });
  const changed = await setLanguage(ctx, { language: 'en' });
  expect(changed.open).toMatchObject({ question: { text: 'Which came closest?' } });
  expect(await setLanguage(ctx, { language: 'en' })).toEqual(changed);
  await expect(setLanguage(ctx, { language: 'fr' })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ pointer: '/language', message: 'must be one of en, de' }],
  });
  await setLanguage(ctx, { language: 'de' });
  const questionId = state.open?.kind === 'question' ? state.open.question.id : '';
  const last = await skipQuestion(ctx, { submissionId: randomUUID(), questionId, reason: 'skipped' });
  expect(last.turns.at(-1)).toMatchObject({ kind: 'statement', text: expect.stringMatching(/^Vielen Dank/) });
  expect((await getTranscript(owner, started.interviewId)).language).toBe('de');
});

it('who is not shown a question is in none of its bases', async () => {
  const { id, ids, link } = await asked();
  for (const cohort of ['new', 'old', 'old']) {
    const { ctx } = await join(await link({ cohort }));
    await submitAnswer(ctx, {
      submissionId: randomUUID(),
      questionId: ids[0] ?? '',
      value: { optionId: 'time' },
    });
    const { phase } = await getInterviewState(ctx);
    expect(phase).toBe(cohort === 'old' ? 'finished' : 'asking');
    if (cohort === 'new')
      await skipQuestion(ctx, { submissionId: randomUUID(), questionId: ids[1] ?? '', reason: 'skipped' });
  }
  const [, open] = (await getReport(owner, id)).questions;
  expect(open?.bases).toEqual({ shown: 1, answered: 0, skipped: 1, preferNotToSay: 0, notApplicable: 0 });
});

it('a language that is added or dropped raises no revision, other words of one that was there do', async () => {
  const { id, questions } = await asked({ ...study, questions: [choice] });
  const own = questions[0];
  const publish = async (translations: NonNullable<QuestionInput['translations']>) => {
    const questions = [{ ...choice, id: own?.id, translations }];
    const languages = Object.fromEntries(Object.keys(translations).map((language) => [language, {}]));
    await updateStudy(owner, id, { questions, translations: languages }, null);
    await publishStudy(owner, id);
    return (await listStudyVersions(owner, id)).items[0]?.questions[0]?.revision;
  };
  const french = { text: 'Laquelle ?' };
  expect(await publish({ de: german, fr: french })).toBe(1);
  expect(await publish({ de: german, fr: { text: 'Lequel ?' } })).toBe(2);
  expect(await publish({ de: german })).toBe(2);
  expect(await publish({ de: { ...german, labels: { ...german.labels, need: 'Nicht nötig' } } })).toBe(3);
});
