import type { Study } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { createStudy } from '../create-study.ts';
import { publishStudy } from '../publish-study.ts';
import { createLinks } from './create-links.ts';
import { exportLinks } from './export-links.ts';
import { inviteFromRows } from './invite-from-rows.ts';
import { listLinks } from './list-links.ts';
import { revokeLink } from './revoke-link.ts';
import { showSigningKey } from './signing-key.ts';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
});
afterAll(() => database.close());

async function aStudy(): Promise<Study> {
  const questions = [{ type: 'yes_no' as const, text: 'Did you get there?', config: {} }];
  const study = await createStudy(owner, { title: 'The first week', questions });
  return publishStudy(owner, study.id);
}

const map = { Mail: { email: true as const }, plan: { attribute: 'plan' } };

test('as many single-use links are made as were asked for, each with a token of its own', async () => {
  const { id } = await aStudy();
  const { items } = await createLinks(owner, id, {
    kind: 'single_use',
    count: 120,
    attributes: { cohort: 'churned' },
    expiresAt: '2026-06-01T00:00:00Z',
  });
  expect(new Set(items.map(({ token }) => token)).size).toBe(120);
  expect(items[0]).toMatchObject({
    kind: 'single_use',
    state: 'unused',
    expiresAt: '2026-06-01T00:00:00.000Z',
  });
  // 32 characters of base32 carry 160 bits.
  for (const { token } of items) expect(token).toMatch(/^[0-9a-z]{32}$/);
  const { rows } = await database.ownerPool.query(
    `select count(*)::int as n from study_links where study_id = $1
       and exists (select 1 from unnest($2::text[]) as token where study_links::text like '%' || token || '%')`,
    [id, items.map(({ token }) => token)],
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test('the list comes in pages, newest first, and leaves none out', async () => {
  const { id } = await aStudy();
  await createLinks(owner, id, {});
  await createLinks(owner, id, { kind: 'single_use', count: 7 });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listLinks(owner, id, { limit: 3, cursor });
    seen.push(...page.items.map((link) => link.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(8);
  expect((await listLinks(owner, id, { kind: 'open' })).items).toHaveLength(1);
});

test('a link is unused, expired or revoked as time and people have it', async () => {
  const { id } = await aStudy();
  const until = new Date(services.clock.now().getTime() + 1_000).toISOString();
  const [expiring, revoked] = (
    await createLinks(owner, id, { kind: 'single_use', count: 2, expiresAt: until })
  ).items;
  await revokeLink(owner, revoked?.id ?? '');
  const states = async () =>
    Object.fromEntries((await listLinks(owner, id)).items.map((link) => [link.id, link.state]));
  expect(await states()).toEqual({ [expiring?.id ?? '']: 'unused', [revoked?.id ?? '']: 'revoked' });
  services.setNow(until);
  expect(await states()).toEqual({ [expiring?.id ?? '']: 'expired', [revoked?.id ?? '']: 'revoked' });
  await expect(createLinks(owner, id, { expiresAt: until })).rejects.toMatchObject({
    fields: [{ pointer: '/expiresAt' }],
  });
});

test('a check tells the columns and the faults of each row, and keeps nothing', async () => {
  const { id } = await aStudy();
  const data = [
    'Mail;plan;note',
    'ana@example.org;team;"two',
    'lines"',
    'ben@example;team;',
    'ANA@example.org;solo;',
    'cleo@example.org;solo',
    ';solo;',
    `dan@example.org;${'x'.repeat(201)};`,
  ].join('\n');
  const checked = await inviteFromRows(owner, id, { data, map, send: true, dryRun: true });
  expect(checked).toEqual({
    columns: [
      { name: 'Mail', example: 'ana@example.org' },
      { name: 'plan', example: 'team' },
      { name: 'note', example: 'two\nlines' },
    ],
    accepted: 1,
    rejected: [
      { line: 4, pointer: '/Mail', message: 'is not an email address' },
      { line: 5, pointer: '/Mail', message: 'is the address of line 3 as well' },
      { line: 6, pointer: '', message: 'has 2 cells where the first line names 3 columns' },
      { line: 7, pointer: '/Mail', message: 'has no address to send to' },
      { line: 8, pointer: '/plan', message: 'must be at most 200 characters' },
    ],
    linkIds: [],
  });
  await expect(inviteFromRows(owner, id, { data, map })).rejects.toThrow('so nothing was made');
  expect((await listLinks(owner, id)).items).toEqual([]);
});

test('every row becomes a link with its attributes, and no person gets two', async () => {
  const { id } = await aStudy();
  const data = '\uFEFFMail,plan\r\nana@example.org,team\r\nben@example.org,\r\n\r\n';
  const both = await Promise.allSettled([
    inviteFromRows(owner, id, { data, map }),
    inviteFromRows(owner, id, { data, map }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { items } = await listLinks(owner, id);
  const made = items.map(({ kind, attributes, mail }) => [mail?.email, { kind, attributes }]);
  expect(Object.fromEntries(made)).toEqual({
    'ana@example.org': { kind: 'single_use', attributes: { plan: 'team' } },
    'ben@example.org': { kind: 'single_use', attributes: {} },
  });
  const again = await inviteFromRows(owner, id, { data, map, dryRun: true });
  expect(again).toMatchObject({ accepted: 0, rejected: [{ line: 2 }, { line: 3 }] });
});

test('people can come as JSON lines too', async () => {
  const { id } = await aStudy();
  const data = '{"Mail":"ana@example.org","plan":3}\nno\n{"Mail":{}}';
  const checked = await inviteFromRows(owner, id, { format: 'jsonl', data, map, dryRun: true });
  expect(checked).toMatchObject({ accepted: 1, rejected: [{ line: 2 }, { line: 3 }] });
});

test.each([
  ['a column that is not there', { plan: { attribute: 'plan' }, age: { attribute: 'age' } }, '/map/age'],
  ['an attribute that is none', { plan: { attribute: '1st' } }, '/map/plan'],
  [
    'two columns of addresses',
    { Mail: { email: true as const }, plan: { email: true as const } },
    '/map/plan',
  ],
  ['nothing', {}, '/map'],
])('a map with %s is refused by name', async (_what, wrong, pointer) => {
  const { id } = await aStudy();
  await expect(inviteFromRows(owner, id, { data: 'Mail,plan\na@b.org,x', map: wrong })).rejects.toMatchObject(
    {
      fields: [{ pointer }],
    },
  );
});

test('text that is not CSV, or too long, is refused in words', async () => {
  const { id } = await aStudy();
  const check = (data: string) => inviteFromRows(owner, id, { data, map: {}, dryRun: true });
  await expect(check('a,b\n"x,1\n')).rejects.toThrow('is not CSV');
  await expect(check('a,a\n1,2')).rejects.toThrow('names the column “a” twice');
  await expect(check(`a\n${'x\n'.repeat(10_001)}`)).rejects.toThrow('more than 10,000 rows');
});

test('the links as CSV hold what a mail merge needs, and no formula', async () => {
  const { id } = await aStudy();
  await createLinks(owner, id, { attributes: { plan: '=1+1', team: '@sum' } });
  await inviteFromRows(owner, id, { data: 'Mail\nana@example.org', map: { Mail: { email: true } } });
  const csv = await exportLinks(owner, id);
  const records: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(records).toHaveLength(2);
  expect(records.find(({ kind }) => kind === 'open')).toMatchObject({
    'attribute plan': "'=1+1",
    'attribute team': "'@sum",
    state: 'unused',
  });
  expect(records.find(({ email }) => email === 'ana@example.org')?.link).toMatch(/^http.+\/r\/\w{32}$/);
});

test('the signing key is shown once, and only for links that are made for embedding', async () => {
  const { id } = await aStudy();
  const [embed] = (await createLinks(owner, id, { kind: 'embed' })).items;
  const [open] = (await createLinks(owner, id, {})).items;
  const shown = await Promise.allSettled([1, 2, 3].map(() => showSigningKey(owner, embed?.id ?? '')));
  expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(showSigningKey(owner, embed?.id ?? '')).rejects.toMatchObject({ code: 'already_used' });
  await expect(showSigningKey(owner, open?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
});
