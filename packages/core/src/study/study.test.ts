import { randomUUID } from 'node:crypto';
import type { QuestionInput } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../shared/context.ts';
import {
  createLinks,
  createStudy,
  getStudy,
  listLinks,
  listStudies,
  listStudyVersions,
  publishStudy,
  updateStudy,
} from './index.ts';

const questions: QuestionInput[] = [
  { type: 'open_ended', text: 'What stopped you?', config: {} },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5 } },
];

let database: TestDatabase;
let services: TestServices;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
});
afterAll(() => database.close());

describe('a draft', () => {
  it('gives its questions lasting ids and keeps them through changes', async () => {
    const study = await createStudy(owner, { title: 'Start', questions });
    const [first, second] = study.questions;
    const changed = await updateStudy(
      owner,
      study.id,
      {
        questions: [
          { ...questions[1], id: second?.id } as QuestionInput,
          { type: 'yes_no', text: 'Done?', config: {} },
        ],
      },
      1,
    );
    expect(changed.questions.map(({ id }) => id)).toEqual([second?.id, expect.any(String)]);
    expect(changed.draftRevision).toBe(2);
    const restored = await updateStudy(
      owner,
      study.id,
      { questions: [{ ...questions[0], id: first?.id } as QuestionInput] },
      2,
    );
    expect(restored.questions[0]?.id).toBe(first?.id);
  });

  it('refuses a question id of another study, by field', async () => {
    const other = await createStudy(owner, { title: 'Other', questions });
    const study = await createStudy(owner, { title: 'Start', questions });
    const stolen = { ...questions[0], id: other.questions[0]?.id } as QuestionInput;
    await expect(updateStudy(owner, study.id, { questions: [stolen] }, null)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ pointer: '/questions/0/id' }],
    });
    await expect(createStudy(owner, { title: 'Thief', questions: [stolen] })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('says that someone else changed it, and one of two writers wins', async () => {
    const study = await createStudy(owner, { title: 'Start' });
    const writes = await Promise.allSettled(
      ['Mara', 'Ilse'].map((title) => updateStudy(owner, study.id, { title }, study.draftRevision)),
    );
    expect(writes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(writes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'precondition_failed' },
    });
    const { title, draftRevision } = await getStudy(owner, study.id);
    expect((await updateStudy(owner, study.id, { title }, draftRevision)).draftRevision).toBe(draftRevision);
  });

  it('belongs to its workspace: elsewhere it does not exist, and viewers only read', async () => {
    const study = await createStudy(owner, { title: 'Start', questions });
    const stranger = await testMember(services);
    const unknown = await getStudy(stranger, randomUUID()).catch((error: unknown) => error);
    const acts = [
      () => getStudy(stranger, study.id),
      () => updateStudy(stranger, study.id, { title: 'Mine' }, null),
      () => publishStudy(stranger, study.id),
      () => listStudyVersions(stranger, study.id),
      () => createLinks(stranger, study.id, {}),
      () => listLinks(stranger, study.id),
    ];
    for (const act of acts) await expect(act()).rejects.toEqual(unknown);
    await expect(createStudy(owner, { title: 'X', keyResultId: randomUUID() })).rejects.toMatchObject({
      code: 'not_found',
    });
    const viewer = await testMember(services, 'viewer');
    await expect(createStudy(viewer, { title: 'X' })).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('publishing', () => {
  it('needs a question', async () => {
    const study = await createStudy(owner, { title: 'Empty' });
    await expect(publishStudy(owner, study.id)).rejects.toMatchObject({
      fields: [{ pointer: '/questions' }],
    });
  });

  it('raises the revision of what changed only, and keeps earlier versions as they were', async () => {
    const study = await createStudy(owner, { title: 'Start', questions });
    const live = await publishStudy(owner, study.id);
    expect(live).toMatchObject({ state: 'live', version: 1, hasUnpublishedChanges: false });
    await expect(publishStudy(owner, study.id)).rejects.toMatchObject({ code: 'conflict' });

    const [first, second] = live.questions;
    if (first?.type !== 'open_ended' || second?.type !== 'scale') throw new Error('unexpected questions');
    const reworded = { ...first, text: 'What got in the way?' };
    const edited = await updateStudy(owner, study.id, { questions: [second, reworded] }, null);
    expect(edited).toMatchObject({ version: 1, hasUnpublishedChanges: true });
    await publishStudy(owner, study.id);

    const { items } = await listStudyVersions(owner, study.id);
    expect(
      items.map(({ version, questions: asked }) => [
        version,
        asked.map(({ text, revision }) => [text, revision]),
      ]),
    ).toEqual([
      [
        2,
        [
          ['How easy was it?', 1],
          ['What got in the way?', 2],
        ],
      ],
      [
        1,
        [
          ['What stopped you?', 1],
          ['How easy was it?', 1],
        ],
      ],
    ]);
    await expect(
      database.appPool.query('update study_versions set version = 3 where study_id = $1', [study.id]),
    ).rejects.toThrow('permission denied');
  });

  it('is not needed for a new title', async () => {
    const study = await createStudy(owner, { title: 'Start', questions });
    await publishStudy(owner, study.id);
    const renamed = await updateStudy(owner, study.id, { title: 'The first week' }, null);
    expect(renamed).toMatchObject({
      title: 'The first week',
      draftRevision: 2,
      hasUnpublishedChanges: false,
    });
  });
});

describe('lists', () => {
  it('run from new to old, page by page, without gaps', async () => {
    const ctx = await testMember(services);
    for (const title of ['A', 'B', 'C', 'D', 'E']) await createStudy(ctx, { title, questions });
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listStudies(ctx, { limit: 2, cursor });
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(titles).toEqual(['E', 'D', 'C', 'B', 'A']);
    expect((await listStudies(ctx, { limit: 50 })).items[0]).toMatchObject({
      questionCount: 2,
      interviews: 0,
    });
    await expect(listStudies(ctx, { limit: 2, cursor: 'made-up' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('show a link’s address again, though only its hash is stored', async () => {
    const study = await createStudy(owner, { title: 'Start', questions });
    const { items: made } = await createLinks(owner, study.id, { attributes: { cohort: 'churned' } });
    expect(made[0]?.url).toBe(`http://plumbline.test/r/${made[0]?.token}`);
    expect((await listLinks(owner, study.id)).items).toEqual(made);
  });
});
