import type { Report } from '@plumbline/contracts';
import type { WaveRow } from './scope.ts';

export function viewWaves(
  waves: readonly WaveRow[],
  finished: readonly { wave: number; finished: number }[],
): Report['waves'] {
  return waves.map(({ wave, startedAt, endedAt }) => ({
    wave,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    finished: finished.find((row) => row.wave === wave)?.finished ?? 0,
  }));
}
