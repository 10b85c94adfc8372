import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinks, createStudy } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';

const webRoot = mkdtempSync(join(tmpdir(), 'plumbline-web-'));
let database: TestDatabase;
let app: FastifyInstance;
let tokens: { open: string; embed: string };
beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'));
  const files = {
    'index.html': 'the app',
    'respondent.html': 'the interview',
    'icon.svg': '<svg/>',
    'embed.js': 'show();',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(webRoot, name), content);
  writeFileSync(join(webRoot, 'assets', 'main-1a2b.js'), 'let a;');
  database = await createTestDatabase();
  const services = testServices(database);
  app = await buildApp(services, { webRoot });
  const owner = await testMember(services);
  const study = await createStudy(owner, { title: 'The first week' });
  const tokenOf = async (kind: 'open' | 'embed') =>
    (await createLinks(owner, study.id, { kind })).items[0]?.token ?? '';
  tokens = { open: await tokenOf('open'), embed: await tokenOf('embed') };
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(webRoot, { recursive: true });
});

const get = (url: string) => app.inject({ url });

test('every address of the app gets the app, a study link the interview, a file itself', async () => {
  for (const url of ['/', '/key-results/12', '/sign-in/abc', '/studies/1/report?x=1']) {
    expect((await get(url)).body).toBe('the app');
  }
  expect((await get('/r/some-token')).body).toBe('the interview');
  expect((await get('/icon.svg')).headers['content-type']).toContain('image/svg');
  expect((await get('/')).headers['cache-control']).toBe('no-cache');
});

test('assets are kept for ever, and one that is gone is not the app', async () => {
  const asset = await get('/assets/main-1a2b.js');
  expect(asset.body).toBe('let a;');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const gone = await get('/assets/main-0000.js');
  expect(gone.statusCode).toBe(404);
  expect(gone.headers['content-type']).toContain('application/problem+json');
  expect(gone.headers['cache-control']).toBe('no-store');
});

test('nothing outside the folder is served, and unknown addresses below /api stay problems', async () => {
  for (const url of ['/assets/../../../etc/passwd', '/assets/%2e%2e/%2e%2e/etc/passwd', '/..%2fetc/passwd']) {
    expect((await get(url)).body).not.toContain('root:');
  }
  for (const url of ['/api', '/api/v1/nothing', '/api/v2/teams'])
    expect((await get(url)).statusCode).toBe(404);
  expect((await app.inject({ method: 'POST', url: '/studies' })).statusCode).toBe(404);
});

test('pages may run and load only what is ours', async () => {
  const policy = String((await get('/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

test('other sites may frame the interview of an embedded link, and nothing else', async () => {
  const framing = async (url: string) => {
    const { headers } = await get(url);
    const ancestors = /frame-ancestors [^;]+/.exec(String(headers['content-security-policy']))?.[0];
    return [ancestors, headers['x-frame-options'] ?? 'none'];
  };
  expect(await framing(`/e/${tokens.embed}`)).toEqual(['frame-ancestors *', 'none']);
  for (const url of ['/', `/r/${tokens.embed}`, `/r/${tokens.open}`, `/e/${tokens.open}`, '/e/nothing']) {
    expect(await framing(url), url).toEqual(["frame-ancestors 'none'", 'SAMEORIGIN']);
  }
});

test('the script for other sites may be loaded by them and is kept for a day', async () => {
  const { body, headers } = await get('/embed.js');
  expect(body).toBe('show();');
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(headers['cache-control']).toContain('max-age=86400');
});
