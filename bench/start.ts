import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../e2e/product.fixture.ts';

/** Seconds from `npm start` to ready: on an empty folder with everything installed, then on the prepared one. */
export async function runStart(): Promise<Record<string, number>> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const first = await timed(data);
  const warm = [await timed(data), await timed(data), await timed(data)].sort((a, b) => a - b);
  rmSync(data, { recursive: true, force: true });
  return { first, warm: warm[1] ?? Number.NaN };
}

async function timed(data: string): Promise<number> {
  const begun = performance.now();
  const product = await startProduct({ PLUMBLINE_DATA: data });
  const seconds = (performance.now() - begun) / 1_000;
  await product.stop();
  return Number(seconds.toFixed(2));
}
