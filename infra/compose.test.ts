import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { processEnv } from '../packages/runtime/src/env-schema.ts';
import { root } from '../scripts/lib/paths.mjs';

type Service = {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  build?: { context: string; dockerfile: string; target: string };
  depends_on?: Record<string, { condition: string }>;
};

const composeText = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const dockerText = readFileSync(join(root, 'infra/Dockerfile'), 'utf8');
const services: Record<string, Service> = parse(composeText, { merge: true }).services;
const instructions = dockerText.replace(/\\\n/g, ' ').split('\n');
const ours = ['migrate', 'api', 'worker'];

test('the parts are postgres 18, redis 7 that evicts nothing, a migration, an api and a worker', () => {
  expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
  expect(services.postgres?.image).toBe('postgres:18');
  expect(services.redis?.image).toMatch(/^redis:7/);
  expect(services.redis?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
});

test('api and worker wait for the migration, which waits for healthy servers', () => {
  for (const name of ['api', 'worker']) {
    expect(services[name]?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
  }
  for (const name of ours) expect(services[name]?.depends_on?.postgres?.condition).toBe('service_healthy');
});

test('every variable that is set is one the product knows, and the required ones are set', () => {
  const known = Object.keys(processEnv.shape);
  for (const name of ours) {
    const given = Object.keys(services[name]?.environment ?? {});
    expect(known, name).toEqual(expect.arrayContaining(given));
    expect(given, name).toEqual(expect.arrayContaining(['DATABASE_URL', 'PLUMBLINE_SECRET', 'REDIS_URL']));
  }
});

test('no secret is written down', () => {
  const secrets = Object.values(services).flatMap((service) =>
    Object.entries(service.environment ?? {}).filter(([name]) => /SECRET|PASSWORD|KEY$/.test(name)),
  );
  expect(secrets.length).toBeGreaterThan(6);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{[A-Z_]+:[?-][^}]*\}$/);
  for (const url of composeText.match(/\w+:\/\/[^\s/]*:[^\s]*@/g) ?? [])
    expect(url).toMatch(/:\$\{[A-Z_]+:\?/);
  expect(dockerText).not.toMatch(/^(ENV|ARG) .*(SECRET|PASSWORD|KEY)/m);
});

test('every stage that is built exists, and every program that is run is one that is built', () => {
  const stages = instructions.flatMap((line) => /^FROM \S+ AS (\S+)$/.exec(line)?.[1] ?? []);
  for (const name of ours) {
    const build = services[name]?.build;
    expect(stages).toContain(build?.target);
    expect(existsSync(join(root, build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
  }
  const programs = `${dockerText}${composeText}`.match(/[\w/]+\/main\.mjs/g) ?? [];
  expect(new Set(programs)).toEqual(
    new Set(['api', 'worker', 'cli'].map((name) => `apps/${name}/dist/main.mjs`)),
  );
  for (const program of programs) expect(existsSync(join(root, program)), program).toBe(true);
});

test('everything that is copied exists, and no package of the workspace is forgotten', () => {
  const copied = instructions
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
  for (const source of copied) expect(existsSync(join(root, source)), source).toBe(true);
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  expect(copied).toEqual(expect.arrayContaining(manifests.filter((path) => existsSync(join(root, path)))));
});

test('the processes do not run as root, and the api says whether it is healthy', () => {
  const runtime = dockerText.slice(dockerText.indexOf('AS runtime'));
  expect(runtime).toMatch(/^USER node$/m);
  expect(runtime).not.toMatch(/^USER root/m);
  expect(runtime.slice(runtime.indexOf('AS api'))).toMatch(/^HEALTHCHECK/m);
});
