import type { AnswerValue, ImportResult } from '@plumbline/contracts';
import { type Attributes, attributes } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { escapePointer, type ImportPlan } from './import-plan.ts';
import { validateImported } from './import-validate.ts';
import { importedValue } from './import-value.ts';

export type ImportedAnswer = { question: PublishedQuestion; value: AnswerValue; at: Date };
/** What one respondent said, over one line or several. */
export type ImportedRespondent = { attributes: Attributes; answers: ImportedAnswer[]; startedAt: Date };
export type Rejection = ImportResult['rejected'][number];
type Line = { attributes: Attributes; respondent: string | null; answers: ImportedAnswer[]; at: Date };

const linesAtATime = 2_000;
const dayMs = 86_400_000;

/**
 * Reads JSONL into respondents, in the order of their first lines. A line that cannot be kept whole is rejected whole.
 * Lets other work of the process through now and then: 32 MB take seconds.
 */
export async function readLines(data: string, plan: ImportPlan, now: Date) {
  const respondents: ImportedRespondent[] = [];
  const known = new Map<string, ImportedRespondent>();
  const rejected: Rejection[] = [];
  let accepted = 0;
  let number = 0;
  for (const text of splitLines(data)) {
    number += 1;
    if (number % linesAtATime === 0) await new Promise(setImmediate);
    if (text.trim() === '') continue;
    const line = readLine(text, plan, now);
    const fault = 'message' in line ? line : join(respondents, known, line, plan);
    if (fault) rejected.push({ line: number, ...fault });
    else accepted += 1;
  }
  return { respondents, accepted, rejected };
}

type Fault = { pointer: string; message: string };

function* splitLines(data: string): Generator<string> {
  let start = data.startsWith('\uFEFF') ? 1 : 0;
  while (start < data.length) {
    const end = data.indexOf('\n', start);
    const stop = end === -1 ? data.length : end;
    yield data.slice(start, stop);
    start = stop + 1;
  }
}

function readLine(text: string, plan: ImportPlan, now: Date): Line | Fault {
  const record = parseObject(text);
  if (!record) return { pointer: '', message: 'is not a JSON object' };
  const field = (name: string) => (Object.hasOwn(record, name) ? record[name] : undefined);

  const at = plan.answeredAt === null ? now : readTime(field(plan.answeredAt), now);
  if (!at) return { pointer: pointerTo(plan.answeredAt), message: 'is not an ISO 8601 time in the past' };

  const respondent = plan.respondent === null ? null : field(plan.respondent);
  if (!isKey(respondent))
    return { pointer: pointerTo(plan.respondent), message: 'must be a string or a number' };

  const given: Attributes = {};
  for (const { field: name, name: attribute } of plan.attributes) {
    const raw = field(name);
    if (raw === undefined || raw === null || raw === '') continue;
    const parsed = attributes.safeParse({ [attribute]: typeof raw === 'object' ? raw : String(raw) });
    if (!parsed.success)
      return { pointer: pointerTo(name), message: parsed.error.issues[0]?.message ?? 'is invalid' };
    Object.assign(given, parsed.data);
  }

  const answers: ImportedAnswer[] = [];
  for (const { field: name, question } of plan.answers) {
    const raw = importedValue(question, field(name));
    if (raw === undefined) continue;
    const checked = validateImported(question, raw);
    if ('message' in checked) return { pointer: pointerTo(name), message: checked.message };
    answers.push({ question, value: checked.value, at });
  }
  if (answers.length === 0) return { pointer: '', message: 'answers none of the mapped questions' };
  return { attributes: given, respondent: respondent == null ? null : String(respondent), answers, at };
}

/** Adds the line to its respondent, unless it says something twice. */
function join(
  respondents: ImportedRespondent[],
  known: Map<string, ImportedRespondent>,
  line: Line,
  plan: ImportPlan,
): Fault | null {
  const earlier = line.respondent === null ? undefined : known.get(line.respondent);
  if (!earlier) {
    const respondent = { attributes: line.attributes, answers: line.answers, startedAt: line.at };
    respondents.push(respondent);
    if (line.respondent !== null) known.set(line.respondent, respondent);
    return null;
  }
  const twice = plan.answers.find(
    ({ question }) => answersTo(line, question.id) && answersTo(earlier, question.id),
  );
  if (twice)
    return { pointer: pointerTo(twice.field), message: 'this respondent answered the question before' };
  const other = plan.attributes.find(
    ({ name }) =>
      (line.attributes[name] ?? earlier.attributes[name]) !==
      (earlier.attributes[name] ?? line.attributes[name]),
  );
  if (other)
    return { pointer: pointerTo(other.field), message: 'differs from an earlier line of this respondent' };
  earlier.answers.push(...line.answers);
  Object.assign(earlier.attributes, line.attributes);
  if (line.at < earlier.startedAt) earlier.startedAt = line.at;
  return null;
}

function answersTo({ answers }: { answers: ImportedAnswer[] }, questionId: string): boolean {
  return answers.some(({ question }) => question.id === questionId);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

function readTime(raw: unknown, now: Date): Date | null {
  if (raw === undefined || raw === null || raw === '') return now;
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}(T.+)?$/.test(raw)) return null;
  // A time without a zone is UTC, wherever the server stands.
  const zoned = raw.includes('T') && !/(Z|[+-]\d{2}:?\d{2})$/i.test(raw) ? `${raw}Z` : raw;
  const at = new Date(zoned);
  return at.getTime() >= 0 && at.getTime() <= now.getTime() + dayMs ? at : null;
}

function isKey(raw: unknown): raw is string | number | null | undefined {
  return raw === undefined || raw === null || typeof raw === 'string' || typeof raw === 'number';
}

function pointerTo(field: string | null): string {
  return field === null ? '' : `/${escapePointer(field)}`;
}
