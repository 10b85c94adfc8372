import type { Report } from '@plumbline/contracts';
import type { WaveRow } from './report-scope.ts';

export function viewWaves(waves: readonly WaveRow[]): Report['waves'] {
  return waves.map(({ wave, startedAt, endedAt, finished }) => ({
    wave,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    finished,
  }));
}
