import { attributes, type ImportBody } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { AppError } from '../shared/errors.ts';

/** Where each field of a line goes. */
export type ImportPlan = {
  answers: { field: string; question: PublishedQuestion }[];
  attributes: { field: string; name: string }[];
  respondent: string | null;
  answeredAt: string | null;
};

type Fault = { pointer: string; message: string };

/**
 * Reads the map of an import against the questions of the published version.
 * @throws invalid_input naming every wrong entry of the map.
 */
export function planImport(map: ImportBody['map'], questions: readonly PublishedQuestion[]): ImportPlan {
  const plan: ImportPlan = { answers: [], attributes: [], respondent: null, answeredAt: null };
  const faults: Fault[] = [];
  for (const [field, target] of Object.entries(map)) {
    const fault = place(plan, field, target, questions);
    if (fault) faults.push({ pointer: `/map/${escapePointer(field)}`, message: fault });
  }
  if (faults.length === 0 && plan.answers.length === 0) {
    faults.push({ pointer: '/map', message: 'names no question' });
  }
  if (plan.attributes.length > 20) faults.push({ pointer: '/map', message: 'at most 20 attributes' });
  if (faults.length > 0) throw new AppError('invalid_input', 'The map does not fit this study.', faults);
  return plan;
}

/** One step of a JSON pointer. */
export function escapePointer(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1');
}

function place(
  plan: ImportPlan,
  field: string,
  target: ImportBody['map'][string],
  questions: readonly PublishedQuestion[],
): string | null {
  if ('questionId' in target) {
    const question = questions.find(({ id }) => id === target.questionId);
    if (!question) return 'is not a question of the published version';
    if (plan.answers.some((answer) => answer.question.id === question.id)) return 'names a question twice';
    plan.answers.push({ field, question });
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
  const kind = 'respondent' in target ? 'respondent' : 'answeredAt';
  if (plan[kind] !== null) return `names ${kind} twice`;
  plan[kind] = field;
  return null;
}
