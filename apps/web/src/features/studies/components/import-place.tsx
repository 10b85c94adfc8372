import type { DateOrder, ImportBody, ImportResult, StudyVersion } from '@plumbline/contracts';
import { Select } from '../../../components/ui/index.ts';
import { attributeName, type FieldPlace, listQuestion, type Placed } from '../import/field-places.ts';

interface ImportPlaceProps {
  column: ImportResult['columns'][number];
  placed: Placed;
  questions: StudyVersion['questions'];
  format: ImportBody['format'];
  onChange: (placed: Placed) => void;
  error: string | undefined;
}

/** What one column is, and what has to be known to read it. */
export function ImportPlace({ column, placed, questions, format, onChange, error }: ImportPlaceProps) {
  const { name, example } = column;
  return (
    <>
      <Select
        label={`Column “${name}”`}
        hint={example === '' ? 'Blank in the first rows' : `For example: ${example}`}
        value={placed.place}
        onChange={(event) => onChange({ ...placed, place: event.target.value as FieldPlace })}
        options={choices(name, questions)}
        error={error}
      />
      {format === 'csv' && listQuestion(placed, questions) && (
        <Select
          label={`Between the choices of “${name}”`}
          value={placed.separator}
          onChange={(event) => onChange({ ...placed, separator: event.target.value })}
          options={separators}
        />
      )}
      {placed.place === 'answeredAt' && (
        <Select
          label={`Days of “${name}” are written`}
          value={placed.dates}
          onChange={(event) => onChange({ ...placed, dates: event.target.value as DateOrder })}
          options={dateOrders}
          hint="A time without a zone is taken as UTC."
        />
      )}
    </>
  );
}

const separators = [
  { value: ';', label: 'A semicolon ;' },
  { value: ',', label: 'A comma ,' },
  { value: '|', label: 'A bar |' },
  { value: '/', label: 'A slash /' },
  { value: '\n', label: 'A new line' },
];

const dateOrders = [
  { value: 'iso', label: 'Year first: 2026-03-01' },
  { value: 'day_first', label: 'Day first: 1.3.2026 or 01/03/2026' },
  { value: 'month_first', label: 'Month first: 3/1/2026' },
];

function choices(column: string, questions: StudyVersion['questions']) {
  const attribute = attributeName(column);
  return [
    { value: '', label: 'Leave out' },
    ...questions.map(({ id, text }, index) => ({
      value: `question:${id}`,
      label: `Answer to ${index + 1}. ${text}`,
    })),
    ...(attribute === null ? [] : [{ value: 'attribute', label: `Attribute ${attribute}` }]),
    { value: 'respondent', label: 'Who answered (one respondent over several lines)' },
    { value: 'answeredAt', label: 'When it was answered' },
  ];
}
