import type { ThemingState } from '@plumbline/contracts';
import type { Engine, Trx } from '@plumbline/db';
import { readCodebook } from './queries.ts';
import { type CodingCounts, type LastRun, readCodingCounts, readLastRun } from './queries-runs.ts';
import {
  codedAnewSentence,
  engineSentence,
  pausedSentence,
  runningSentence,
  waitingSentence,
} from './rules.ts';

/** Who themed the answers of an open question and how far that is, with a sentence for the page. */
export async function themingState(trx: Trx, questionId: string): Promise<ThemingState> {
  const codebook = await readCodebook(trx, questionId);
  const run = await readLastRun(trx, questionId);
  const engine = run?.engine ?? codebook?.engine ?? 'keyword';
  const counts = await readCodingCounts(trx, questionId, { version: codebook?.version ?? 1, engine });
  const paused = codebook !== undefined && codebook.pausedAt !== null;
  const state = paused && counts.coded < counts.answers ? 'waiting' : stateOf(run, counts);
  return {
    engine,
    model: run?.model ?? null,
    state,
    sentence:
      (paused ? pausedSentence(counts) : sentenceOf(state, run, counts)) +
      meanwhile(engine, codebook?.engine),
    codebookVersion: codebook?.version ?? null,
    uncoded: counts.answers - counts.coded,
    coded: counts.coded,
    withoutTheme: counts.withoutTheme,
  };
}

function stateOf(run: LastRun | undefined, { answers, coded }: CodingCounts): ThemingState['state'] {
  if (answers === 0) return 'none';
  if (coded === answers) return isCodedAnew(run) ? 'running' : 'ready';
  return run?.state === 'waiting' ? 'waiting' : 'running';
}

function sentenceOf(state: ThemingState['state'], run: LastRun | undefined, counts: CodingCounts): string {
  if (state === 'none') return 'There are no answers to theme yet.';
  if (state === 'waiting' && run) return waitingSentence(run.detail, counts.answers - counts.coded);
  if (state === 'running' && counts.coded === counts.answers) return codedAnewSentence;
  if (state === 'running' || run === undefined) return runningSentence(run, counts);
  return [engineSentence(run.engine, run.model), run.detail].filter((words) => words !== '').join(' ');
}

/** All of it is coded and stays so until a person's wish to have it coded again is met. */
function isCodedAnew(run: LastRun | undefined): boolean {
  return run?.state === 'running' && run.anew;
}

/** The themes on the page are still those of the engine before. */
function meanwhile(engine: Engine, shown: Engine | undefined): string {
  return shown === undefined || shown === engine ? '' : ` Until then: ${engineSentence(shown, null)}`;
}
