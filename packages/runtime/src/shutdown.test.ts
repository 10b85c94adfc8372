import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const fixture = fileURLToPath(new URL('./shutdown.fixture.ts', import.meta.url));

async function run(behaviour: string, launcherPid: number | '' = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, behaviour, String(launcherPid)]);
  let output = '';
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('ready')) resolve();
    }),
  );
  await ready;
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return { child, ended };
}

test('steps run in order, a failing one does not stop the next, and the exit code is 0', async () => {
  const { child, ended } = await run('failing-step');
  child.kill('SIGTERM');
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output).toMatch(/first[\s\S]*third/);
  expect(output).toContain('shutdown step failed');
});

test('a step that never ends is given up', async () => {
  const { child, ended } = await run('hanging-step');
  child.kill('SIGINT');
  expect((await ended).code).toBe(1);
});

test('the process leaves when its launcher is gone', async () => {
  const launcher = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const { ended } = await run('plain', launcher.pid);
  launcher.kill('SIGKILL');
  expect((await ended).code).toBe(0);
});
