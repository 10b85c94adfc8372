import type { AnswerValue, Attributes } from '@plumbline/contracts';
import { attributes } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { pointerTo } from '../../shared/pointer.ts';
import type { ImportPlan } from './plan.ts';
import { readTime } from './read-time.ts';
import { readValue } from './value.ts';

export type ImportedAnswer = { question: PublishedQuestion; value: AnswerValue; at: Date };
/** What one respondent said, over one line or several. */
export type ImportedRespondent = { attributes: Attributes; answers: ImportedAnswer[]; startedAt: Date };
export type Line = { attributes: Attributes; respondent: string | null; answers: ImportedAnswer[]; at: Date };
export type LineFault = { pointer: string; message: string };
type Fields = ReadonlyMap<string, unknown>;

/** What a line says by the plan, or everything that is wrong with it. */
export function readLine(fields: Fields, plan: ImportPlan, now: Date): Line | { faults: LineFault[] } {
  const time =
    plan.answeredAt === null ? now : readTime(fields.get(plan.answeredAt.field), plan.answeredAt.dates, now);
  const at = time instanceof Date ? time : now;
  const person = readRespondent(fields, plan);
  const given = readAttributes(fields, plan);
  const said = readAnswers(fields, plan, at);
  const faults = [
    ...(time instanceof Date
      ? []
      : [{ pointer: pointerTo(plan.answeredAt?.field ?? ''), message: time.message }]),
    ...person.faults,
    ...given.faults,
    ...said.faults,
  ];
  if (faults.length > 0) return { faults };
  if (said.answers.length === 0)
    return { faults: [{ pointer: '', message: 'answers none of the mapped questions' }] };
  return { attributes: given.attributes, respondent: person.respondent, answers: said.answers, at };
}

function readRespondent(fields: Fields, { respondent: field }: ImportPlan) {
  const raw = field === null ? null : fields.get(field);
  if (raw === undefined || raw === null || raw === '') return { respondent: null, faults: [] };
  if (typeof raw === 'string' || typeof raw === 'number') return { respondent: String(raw), faults: [] };
  return {
    respondent: null,
    faults: [{ pointer: pointerTo(field ?? ''), message: 'must be a string or a number' }],
  };
}

function readAttributes(fields: Fields, plan: ImportPlan) {
  const given: Attributes = {};
  const faults: LineFault[] = [];
  for (const { field, name } of plan.attributes) {
    const raw = fields.get(field);
    if (raw === undefined || raw === null || raw === '') continue;
    const parsed = attributes.safeParse({ [name]: typeof raw === 'object' ? raw : String(raw) });
    if (parsed.success) Object.assign(given, parsed.data);
    else faults.push({ pointer: pointerTo(field), message: parsed.error.issues[0]?.message ?? 'is invalid' });
  }
  return { attributes: given, faults };
}

function readAnswers(fields: Fields, plan: ImportPlan, at: Date) {
  const answers: ImportedAnswer[] = [];
  const faults: LineFault[] = [];
  for (const { field, question, separator } of plan.answers) {
    const read = readValue(question, fields.get(field), separator);
    if (read === undefined) continue;
    if ('message' in read) faults.push({ pointer: pointerTo(field), message: read.message });
    else answers.push({ question, value: read.value, at });
  }
  return { answers, faults };
}
