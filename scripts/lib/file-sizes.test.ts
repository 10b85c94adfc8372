import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLongFiles } from './file-sizes.mjs';

test('a file over 300 lines and a test over 400 are named, migrations and generated files are not', () => {
  const base = mkdtempSync(join(tmpdir(), 'plumbline-sizes-'));
  const write = (path: string, lines: number) => {
    mkdirSync(join(base, path, '..'), { recursive: true });
    writeFileSync(join(base, path), 'x\n'.repeat(lines));
  };
  write('packages/a/src/long.ts', 301);
  write('packages/a/src/fits.ts', 300);
  write('packages/a/src/long.test.ts', 401);
  write('packages/a/src/fits.test.ts', 400);
  write('packages/a/src/migrations/0001.ts', 900);
  write('packages/a/src/api.generated.ts', 900);
  expect(findLongFiles(base)).toEqual([
    'packages/a/src/long.test.ts has 401 lines; the limit is 400',
    'packages/a/src/long.ts has 301 lines; the limit is 300',
  ]);
  rmSync(base, { recursive: true });
});
