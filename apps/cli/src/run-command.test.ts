import { recognise, signInByLink } from '@plumbline/core';
import { createDatabase, migrate, pendingMigrations } from '@plumbline/db';
import { migrateQueue } from '@plumbline/jobs';
import { readEnv } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import type { Tools } from './tools.ts';

const bootstrapKey = 'a-bootstrap-key-of-more-than-32-characters';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Runs a command on the test database; what it printed. */
async function run(argv: string[], changes: Partial<Tools> = {}): Promise<string[]> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const { ownerPool, url } = database;
  const tools: Tools = {
    config: readEnv({
      DATABASE_URL: url,
      PLUMBLINE_SECRET: 'x'.repeat(40),
      PLUMBLINE_BOOTSTRAP_KEY: bootstrapKey,
    }),
    services: testServices(database),
    print,
    migrateTables: () => migrate(ownerPool),
    migrateQueue: () => migrateQueue(url),
    pendingMigrations: () => pendingMigrations(createDatabase(ownerPool)),
    databaseVersion: async () => '18.4',
    ...changes,
  };
  await runCommand(argv, { withTools: (work) => work(tools), model: () => null, print });
  return lines;
}

test('prepare makes a workspace with sample data once; its last line is for programs', async () => {
  const first = JSON.parse((await run(['prepare', '--json'])).at(-1) ?? '');
  expect(first).toEqual({
    workspaceId: expect.any(String),
    signInUrl: expect.stringMatching(/^http:\/\/plumbline\.test\/sign-in\/plo_/),
    created: true,
  });
  const count = async () => {
    const { rows } = await database.ownerPool.query('select count(*)::int as n from objectives');
    return rows[0].n;
  };
  const objectives = await count();
  expect(objectives).toBeGreaterThan(0);
  const again = JSON.parse((await run(['prepare', '--json'])).at(-1) ?? '');
  expect(again).toMatchObject({ workspaceId: first.workspaceId, created: false });
  expect(await count()).toBe(objectives);
  const actor = await recognise(testServices(database), bootstrapKey);
  expect(actor).toMatchObject({ workspaceId: first.workspaceId, role: 'owner' });
});

test('sign-in prints a link that signs in, and says when nobody has the address', async () => {
  const [url = ''] = await run(['sign-in', 'owner@plumbline.local']);
  const { session } = await signInByLink(testServices(database), { token: url.split('/').at(-1) ?? '' });
  expect(session.member.role).toBe('owner');
  await expect(run(['sign-in', 'no@body.test'])).rejects.toThrow('Nobody here has the address no@body.test');
  await expect(run(['sign-in'])).rejects.toThrow('plumbline sign-in EMAIL');
});

test('doctor is content with a sound setting and names what must be mended', async () => {
  expect((await run(['doctor'])).join('\n')).toMatch(/^ok +database +PostgreSQL 18.4/);
  const lines: string[] = [];
  const broken = run(['doctor'], {
    pendingMigrations: async () => ['0008-later'],
    print: (line) => void lines.push(line),
  });
  await expect(broken).rejects.toThrow('One thing must be mended.');
  expect(lines.join('\n')).toMatch(/BAD +migrations +some have not run: plumbline migrate/);
});

test('a command that does not exist is an error of its own, with what was perhaps meant', async () => {
  await expect(run(['sing-in'])).rejects.toMatchObject({
    exitCode: 2,
    message: 'There is no command "sing-in". Did you mean "plumbline sign-in"?',
  });
  await expect(run(['xyz'])).rejects.toThrow('Try "plumbline help".');
});

test('without a command there is help', async () => {
  expect((await run([])).join()).toContain('plumbline COMMAND');
});
