import type { ReviewFinding } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { findMetric } from '../queries-catalogue.ts';
import { findKeyResult } from '../queries-key-results.ts';
import { findingOf } from './findings.ts';
import { type Beside, reviewKeyResultText } from './review-key-result.ts';

export interface Reviewed extends Beside {
  id: string;
  title: string;
  dataSource: string;
}

/** A key result as its review reads it; where it says nothing of who is counted or from where, its metric may. */
export async function getReviewed(trx: Trx, id: string): Promise<Reviewed | undefined> {
  const row = await findKeyResult(trx, id);
  const metric = row && (await findMetric(trx, row.metric_id));
  if (!row || !metric) return undefined;
  const { title, kind, unit, direction, baseline, target, population, data_source: dataSource } = row;
  return {
    id,
    title,
    kind,
    unit,
    direction,
    baseline,
    target,
    population: population || metric.population,
    dataSource: dataSource || metric.data_source,
  };
}

/** Of the words and the fields, and of the evidence that it is known to lack. */
export function reviewSaved(
  reviewed: Reviewed,
  lacks: { contrast: boolean; reach: boolean },
): ReviewFinding[] {
  const { title, dataSource } = reviewed;
  const also = [
    ...(dataSource.trim() === '' ? (['no-data-source'] as const) : []),
    ...(lacks.contrast ? (['indicator-unvalidated'] as const) : []),
    ...(lacks.reach ? (['target-unsupported'] as const) : []),
  ];
  return [
    ...reviewKeyResultText(title, reviewed),
    ...also.map((rule) => findingOf({ rule, words: title }, title)),
  ];
}
