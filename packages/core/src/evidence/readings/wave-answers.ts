import type { Trx } from '@plumbline/db';
import type { Scope } from '../report/scope.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { type ReadRow, readPeople, readRows, readRowThemes } from './queries-rows.ts';

/**
 * What was answered, read from the database when it is first asked for and kept: a summary, and every link that counts
 * the same answers, share them.
 */
export type WaveAnswers = {
  /** As `readRows`. */
  rows(questionIds: readonly string[], scope: Scope): Promise<readonly ReadRow[]>;
  /** As `readPeople`. */
  people(scope: Scope): Promise<readonly EvidenceRow[]>;
  /** As `readRowThemes`. */
  themes(questionId: string, scope: Scope): ReturnType<typeof readRowThemes>;
};

/** @param trx what has to happen before the answers are read happens in it before the first is asked for */
export function answersIn(trx: Trx): WaveAnswers {
  return {
    rows: once((questionIds, scope) => readRows(trx, questionIds, scope)),
    people: once((scope) => readPeople(trx, scope)),
    themes: once((questionId, scope) => readRowThemes(trx, questionId, scope)),
  };
}

function once<Asked extends unknown[], T>(read: (...asked: Asked) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return (...asked: Asked): Promise<T> => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? read(...asked);
    known.set(key, found);
    return found;
  };
}
