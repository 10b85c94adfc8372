import type { ThemingRun } from '@plumbline/contracts';
import type { RunRow } from './queries-run.ts';

export function viewRun({ startedAt, finishedAt, ...run }: RunRow): ThemingRun {
  return {
    ...run,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
