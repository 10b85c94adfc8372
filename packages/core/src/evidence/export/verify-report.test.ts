import { type ReportFile, reportFile } from '@plumbline/contracts';

import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { themeQuestion } from '../../theming/index.ts';
import { answered, type Line, questionOf, sixTypes, summarised } from '../asked.fixture.ts';
import { getReport } from '../report/get-report.ts';
import { workspaceOfStudy } from '../transcripts/workspace-of-study.ts';
import { answerHash, fileHash } from './export-hashes.ts';
import { exportStudy } from './export-study.ts';
import { verifyReport } from './verify-report.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
let exported: ReportFile;
let studyId: string;

const picks = ['start', 'import', 'need'];
const said = [
  'The import of our old data was slow and it failed twice.',
  'The import of old data failed, so we gave up.',
  'I did not know where to start with my first project.',
  'Where to start was not clear, the first project was hard to find.',
];
const lines: Line[] = Array.from({ length: 24 }, (_, index) => ({
  open: said[index % 4],
  scale: (index % 5) + 1,
  single: picks[index % 3],
  multiple: index % 2 === 0 ? ['start'] : ['start', 'import'],
  ranking: index % 6 === 0 ? ['need'] : ['import', 'start', 'need'],
  ...(index % 3 === 0 ? {} : { yesNo: index % 2 === 0 ? 'yes' : 'no' }),
}));

beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
  const study = await sixTypes(ctx);
  studyId = study.id;
  await answered(ctx, study, lines);
  const question = { questionId: questionOf(study, 'open_ended') };
  const complete = async () => undefined;
  await themeQuestion(ctx, question, { attempt: 1, signal: new AbortController().signal, complete });
  await summarised(ctx, study);
  exported = await exportStudy(ctx, study.id);
});
afterAll(() => database.close());

/** A copy with a change, its hashes made to fit, as somebody would who knows how. */
function forged(change: (file: ReportFile) => void): ReportFile {
  const file = structuredClone(exported);
  change(file);
  for (const answer of file.answers) {
    const { sha256: _old, ...rest } = answer;
    answer.sha256 = answerHash(rest);
  }
  const { hash: _old, ...rest } = file;
  return { ...rest, hash: fileHash(rest) };
}

function altered(change: (file: ReportFile) => void): ReportFile {
  const file = structuredClone(exported);
  change(file);
  return file;
}

function firstCell(file: ReportFile, type: string) {
  const cell = file.questions.find((question) => question.type === type)?.distribution.cells[0];
  if (!cell) throw new Error(`no cell of ${type}`);
  return cell;
}

test('an untouched file is accepted, also after a journey as text, and says what the report says', async () => {
  expect(exported.codings.length).toBeGreaterThan(5);
  expect(firstCell(exported, 'open_ended').count).toBeGreaterThan(2);
  const travelled: unknown = JSON.parse(JSON.stringify(exported));
  expect(reportFile.parse(travelled)).toEqual(travelled);
  expect(verifyReport(travelled)).toMatchObject({ faults: [], questions: 6, answers: 24 * 6 - 8 });
  const report = await getReport(ctx, studyId);
  expect(exported.questions.map(({ n, distribution }) => ({ n, distribution }))).toEqual(
    report.questions.map(({ n, distribution }) => ({ n, distribution })),
  );
});

test.each([
  [
    'one character of one quote',
    /is not what answer .* says/,
    (file: ReportFile) => {
      const [coding] = file.codings;
      if (coding) coding.quote = `X${coding.quote.slice(1)}`;
    },
  ],
  [
    'where a quote begins',
    /is not what answer .* says/,
    (file: ReportFile) => {
      const [coding] = file.codings;
      if (coding) coding.end -= 1;
    },
  ],
  [
    'a quote on a card',
    /is not what answer .* says/,
    (file: ReportFile) => {
      const cell = firstCell(file, 'open_ended');
      if ('quotes' in cell && cell.quotes[0]) cell.quotes[0].text += '!';
    },
  ],
  [
    'one count',
    /count is 9 in the file, 8 by its answers/,
    (file: ReportFile) => {
      firstCell(file, 'single_choice').count = 9;
    },
  ],
  [
    'one limit',
    /upper/,
    (file: ReportFile) => {
      firstCell(file, 'yes_no').upper = 0.99;
    },
  ],
  [
    'the count of a theme',
    /of theme .* by its codings/,
    (file: ReportFile) => {
      const cell = firstCell(file, 'open_ended');
      cell.count = (cell.count ?? 0) + 1;
    },
  ],
  [
    'a structured answer',
    /by its answers/,
    (file: ReportFile) => {
      const answer = file.answers.find(({ value }) => JSON.stringify(value) === '{"value":"yes"}');
      if (answer) answer.value = { value: 'no' };
    },
  ],
  [
    'an answer that is left out',
    /by its answers/,
    (file: ReportFile) => {
      file.answers = file.answers.filter((_, index) => index !== 7);
    },
  ],
  [
    'an answer that is counted twice',
    /counted already/,
    (file: ReportFile) => {
      const [answer] = file.answers;
      if (answer) file.answers.push(answer);
    },
  ],
])('%s changed is found by its content, even where every hash was made to fit', (_what, words, change) => {
  const { faults } = verifyReport(forged(change));
  expect(faults.join('\n')).toMatch(words);
  expect(verifyReport(altered(change)).faults.join('\n')).toMatch(/not what its hash says/);
});

test('an answer’s text, or anything else, changed is found by the hashes', () => {
  const said = altered((file) => {
    const answer = file.answers.find(({ text }) => text !== null);
    if (answer) answer.text = `${answer.text} `;
  });
  expect(verifyReport(said).faults).toEqual([
    expect.stringMatching(/^Answer .* of Respondent \d+ is not what its hash says\.$/),
    expect.stringMatching(/^The file is not what its hash says/),
  ]);
  const added = altered((file) => Object.assign(file.study, { note: 'added' }));
  expect(verifyReport(added).faults).toEqual([expect.stringMatching(/^The file is not/)]);
});

test('what is no report file is said to be none', () => {
  for (const content of [null, {}, [], { ...exported, format: 'other' }, 'text'])
    expect(verifyReport(content).faults.length).toBeGreaterThan(0);
});

test('viewers cannot export, and another workspace’s study is not there', async () => {
  const { actor } = ctx;
  if (actor.kind !== 'member') throw new Error('nobody');
  const viewer = memberOf(services, actor.workspaceId, 'viewer');
  await expect(exportStudy(viewer, studyId)).rejects.toMatchObject({ code: 'not_allowed' });
  const stranger = await testMember(services);
  await expect(exportStudy(stranger, studyId)).rejects.toMatchObject({ code: 'not_found' });
  expect(await workspaceOfStudy(services, studyId)).toBe(actor.workspaceId);
  expect(await workspaceOfStudy(services, actor.workspaceId)).toBeNull();
});
