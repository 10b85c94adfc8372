import type { ImportBody, ImportResult } from '@plumbline/contracts';
import { describeAnswer } from '../questions/index.ts';
import { respondentsOf } from './join-lines.ts';
import { type Line, type LineFault, readLine } from './line.ts';
import { checkColumns, type ImportPlan } from './plan.ts';
import { readRecords } from './read-records.ts';

type Preview = ImportResult['preview'][number];

const linesPreviewed = 5;
const longestSaid = 300;

/**
 * Reads a file into respondents, in the order of their first lines. A line that cannot be kept whole is rejected whole.
 * @throws invalid_input for a file that cannot be read or lacks a placed column.
 */
export async function readLines(
  { format, data }: Pick<ImportBody, 'format' | 'data'>,
  plan: ImportPlan,
  now: Date,
) {
  const { respondents, add } = respondentsOf(plan);
  const rejected: ImportResult['rejected'] = [];
  const preview: Preview[] = [];
  let accepted = 0;
  let checked = format !== 'csv';
  for await (const record of readRecords(format, data)) {
    // Every row of a CSV has the same columns: one that is missing in the first is missing everywhere.
    if (!checked && 'fields' in record) {
      checkColumns(plan, new Set(record.fields.keys()));
      checked = true;
    }
    const line = 'fault' in record ? wholeLine(record.fault) : readLine(record.fields, plan, now);
    const faults = 'faults' in line ? line.faults : add(line);
    const [first] = faults;
    if (first) {
      rejected.push({ line: record.line, ...first, errors: faults });
      continue;
    }
    accepted += 1;
    if (preview.length < linesPreviewed && !('faults' in line)) preview.push(previewOf(record.line, line));
  }
  return { respondents, accepted, rejected, preview };
}

function wholeLine(message: string): { faults: LineFault[] } {
  return { faults: [{ pointer: '', message }] };
}

function previewOf(number: number, line: Line): Preview {
  return {
    line: number,
    respondent: line.respondent,
    answeredAt: line.at.toISOString(),
    attributes: { ...line.attributes },
    answers: line.answers.map(({ question, value }) => ({
      questionId: question.id,
      said: shortened(describeAnswer(question, value)),
    })),
  };
}

function shortened(text: string): string {
  return text.length > longestSaid ? `${text.slice(0, longestSaid).trimEnd()}…` : text;
}
