import { attributes, type DateOrder, type ImportBody, type ImportTarget } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { AppError } from '../../shared/errors.ts';
import { escapePointer } from '../../shared/pointer.ts';

/** Where each field of a line goes. */
export type ImportPlan = {
  answers: { field: string; question: PublishedQuestion; separator: string | null }[];
  attributes: { field: string; name: string }[];
  respondent: string | null;
  answeredAt: { field: string; dates: DateOrder } | null;
};

type Fault = { pointer: string; message: string };

/**
 * Reads the map of an import against the questions of the published version.
 * @throws invalid_input naming every wrong entry of the map.
 */
export function planImport(
  { map, format }: Pick<ImportBody, 'map' | 'format'>,
  questions: readonly PublishedQuestion[],
): ImportPlan {
  const plan: ImportPlan = { answers: [], attributes: [], respondent: null, answeredAt: null };
  const faults: Fault[] = [];
  for (const [field, target] of Object.entries(map)) {
    const fault = place(plan, { field, target, format }, questions);
    if (fault) faults.push({ pointer: `/map/${escapePointer(field)}`, message: fault });
  }
  if (faults.length === 0 && plan.answers.length === 0) {
    faults.push({ pointer: '/map', message: 'names no question' });
  }
  if (plan.attributes.length > 20) faults.push({ pointer: '/map', message: 'at most 20 attributes' });
  if (faults.length > 0) throw new AppError('invalid_input', 'The map does not fit this study.', faults);
  return plan;
}

/** Names every column that is placed and not in the file. @throws invalid_input */
export function checkColumns(plan: ImportPlan, columns: ReadonlySet<string>): void {
  const placed = [...plan.answers, ...plan.attributes].map(({ field }) => field);
  const missing = [plan.respondent, plan.answeredAt?.field, ...placed].filter(
    (field) => typeof field === 'string' && !columns.has(field),
  );
  if (missing.length === 0) return;
  const faults = missing.map((field) => ({
    pointer: `/map/${escapePointer(String(field))}`,
    message: 'is no column of this file',
  }));
  throw new AppError('invalid_input', 'The map does not fit this file.', faults);
}

function place(
  plan: ImportPlan,
  { field, target, format }: { field: string; target: ImportTarget; format: ImportBody['format'] },
  questions: readonly PublishedQuestion[],
): string | null {
  if ('questionId' in target) {
    const question = questions.find(({ id }) => id === target.questionId);
    if (!question) return 'is not a question of the published version';
    if (plan.answers.some((answer) => answer.question.id === question.id)) return 'names a question twice';
    const separator = target.separator ?? (format === 'csv' ? ';' : null);
    plan.answers.push({ field, question, separator });
    return null;
  }
  if ('attribute' in target) {
    if (!attributes.safeParse({ [target.attribute]: '' }).success) {
      return 'an attribute starts with a letter and holds letters, digits and _';
    }
    if (plan.attributes.some(({ name }) => name === target.attribute)) return 'names an attribute twice';
    plan.attributes.push({ field, name: target.attribute });
    return null;
  }
  if ('respondent' in target) {
    if (plan.respondent !== null) return 'names respondent twice';
    plan.respondent = field;
    return null;
  }
  if (plan.answeredAt !== null) return 'names answeredAt twice';
  plan.answeredAt = { field, dates: target.dates ?? 'iso' };
  return null;
}
