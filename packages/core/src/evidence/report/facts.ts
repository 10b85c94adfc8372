import type { Trx } from '@plumbline/db';
import { type ReportStudy, readAnswering, readFinished, readFunnel } from './queries.ts';
import { readStudySummary } from './queries-summaries.ts';
import { noFilter, type Scoped } from './scope.ts';
import type { StudyFacts } from './study-facts.ts';
import { readSus } from './sus.ts';

/** A study with as many interviews is read as its last summary has it; a smaller one is counted as it is read. */
const largeFrom = 1_000;

export function isLarge({ respondents }: Pick<ReportStudy, 'respondents'>): boolean {
  return respondents >= largeFrom;
}

/** As stored where the study is large, else counted now. */
export async function studyFacts(trx: Trx, study: ReportStudy, of: Scoped): Promise<StudyFacts> {
  const stored = isLarge(study) ? await readStudySummary(trx, study.id, of) : undefined;
  return stored ?? countFacts(trx, study, of);
}

export async function countFacts(trx: Trx, study: ReportStudy, of: Scoped): Promise<StudyFacts> {
  const { n, lastAnswerAt, attributes } = await readAnswering(trx, of.scope);
  return {
    n,
    lastAnswerAt: lastAnswerAt?.toISOString() ?? null,
    funnel: await readFunnel(trx, of.scope),
    finished: await readFinished(trx, study.id),
    attributes,
    sus: await readSus(trx, study.questions, { ...of, filter: noFilter }),
  };
}
