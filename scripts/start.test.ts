import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launch, makeStandInProduct, type StandInProduct, until } from './fixtures/stand-in-product.ts';

let product: StandInProduct;
const stuck = `import { writeFileSync } from 'node:fs'; writeFileSync('stuck', ''); setInterval(() => {}, 1000);`;

afterEach(() => {
  for (const pid of product.processes()) process.kill(pid, 'SIGKILL');
  product.remove();
});

test('starts everything, prints address and sign-in link, and ends in order without a process left', async () => {
  product = makeStandInProduct();
  const first = await launch(product);
  await first.ready();
  expect(first.output()).toContain(`http://localhost:${first.port}/sign-in/secret`);
  expect(await first.ask('/database')).toBe('up');
  for (const secret of ['secret', 'pg-password', 'run.json']) {
    expect(statSync(join(product.data, secret)).mode & 0o777, secret).toBe(0o600);
  }
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(product.journal()).toEqual([
    'prepared, database up',
    'api ended, database up',
    'worker ended, database up',
  ]);
  expect(product.processes()).toEqual([]);

  const secret = readFileSync(join(product.data, 'secret'), 'utf8');
  const second = await launch(product);
  await second.ready();
  expect(readFileSync(join(product.data, 'secret'), 'utf8')).toBe(secret);
  expect(readFileSync(join(product.folder, 'builds'), 'utf8')).toBe('built\n');
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  expect(product.processes()).toEqual([]);
});

test('a child that is killed is started again, PostgreSQL on its old port', async () => {
  product = makeStandInProduct();
  const started = await launch(product);
  await started.ready();
  for (const name of ['api', 'worker', 'postgres']) {
    const before = pidOf(name);
    process.kill(before, 'SIGKILL');
    await until(() => pidOf(name) > 0 && pidOf(name) !== before, started.output);
  }
  await until(async () => (await started.ask('/database').catch(() => '')) === 'up', started.output);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(product.processes()).toEqual([]);
});

test('after kill -9 of the launcher the next start stops what was left and works', async () => {
  product = makeStandInProduct();
  const first = await launch(product);
  await first.ready();
  const left = ['api', 'worker', 'postgres'].map(pidOf);
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await launch(product, { port: first.port });
  await second.ready();
  expect(product.processes().filter((pid) => left.includes(pid))).toEqual([]);
  expect(await second.ask('/database')).toBe('up');
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a second start on the same folder says who is running and leaves it alone', async () => {
  product = makeStandInProduct();
  const first = await launch(product);
  await first.ready();
  const second = await launch(product);
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(`process ${first.child.pid}, http://localhost:${first.port}`);
  expect(await first.ask('/database')).toBe('up');
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('a port that is taken is named, and nothing is left running', async () => {
  product = makeStandInProduct();
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, () => resolve((other.address() as { port: number }).port));
  });
  const started = await launch(product, { port });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(`Port ${port} is taken`);
  expect(product.processes()).toEqual([]);
  other.close();
});

test('an api that keeps ending is an error that shows what the api said', async () => {
  product = makeStandInProduct({ api: `console.error('no such setting'); process.exit(3);` });
  const started = await launch(product);
  expect(await started.ended).toBe(1);
  expect(started.output()).toMatch(/the api keeps ending:\s+no such setting/);
  expect(product.processes()).toEqual([]);
});

test('SIGINT in the middle of the preparation ends cleanly', async () => {
  product = makeStandInProduct({ cli: stuck });
  const started = await launch(product);
  await until(() => existsSync(join(product.folder, 'stuck')), started.output);
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(product.processes()).toEqual([]);
});

test('a command finds the database of the running product, and starts one when nothing runs', async () => {
  product = makeStandInProduct();
  const command = [process.execPath, 'apps/cli/bin/plumbline.mjs', 'sign-in', 'me@example.org'];
  expect(await (await launch(product, { command })).ended).toBe(0);
  expect(product.processes()).toEqual([]);
  const started = await launch(product);
  await started.ready();
  expect(await (await launch(product, { command })).ended).toBe(0);
  expect(product.journal()).toEqual([
    'sign-in, database up',
    'prepared, database up',
    'sign-in, database up',
  ]);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

test('when npm ends, so does everything that it started', async () => {
  product = makeStandInProduct();
  const started = await launch(product, { command: ['npm', 'start'] });
  await started.ready();
  started.child.kill('SIGKILL');
  await until(
    () => product.processes().length === 0,
    () => `left: ${product.processes()}`,
  );
  expect(product.journal().at(-1)).toBe('worker ended, database up');
});

function pidOf(name: string): number {
  return JSON.parse(readFileSync(join(product.data, 'run.json'), 'utf8')).children[name]?.pid ?? 0;
}
