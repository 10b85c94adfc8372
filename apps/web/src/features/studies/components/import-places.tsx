import type { Cohort, StudyVersion } from '@plumbline/contracts';
import { Select } from '../../../components/ui/index.ts';
import { fieldText } from '../../../lib/problem-text.ts';
import { attributeName, type FieldPlace, type FieldPlaces } from '../import/field-places.ts';
import type { SourceField } from '../import/import-source.ts';
import { Setting } from './setting.tsx';

interface ImportPlacesProps {
  fields: readonly SourceField[];
  places: FieldPlaces;
  questions: StudyVersion['questions'];
  /** Whom the evidence of this study is about. */
  cohort: Cohort | null;
  onChange: (places: FieldPlaces) => void;
  error: unknown;
}

/** What each field of a line is. */
export function ImportPlaces({ fields, places, questions, cohort, onChange, error }: ImportPlacesProps) {
  return (
    <Setting label="What the fields are" hint={hintFor(cohort)}>
      {fields.map(({ name, example }) => (
        <Select
          key={name}
          label={`Field “${name}”`}
          hint={`First line: ${example}`}
          value={places[name] ?? ''}
          onChange={(event) => onChange({ ...places, [name]: event.target.value as FieldPlace })}
          options={choices(name, questions)}
          error={fieldText(error, `/map/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)}
        />
      ))}
      {fieldText(error, '/map') && (
        <p className="error" role="alert">
          At least one field must be the answer to a question.
        </p>
      )}
    </Setting>
  );
}

function hintFor(cohort: Cohort | null): string {
  const leftOut = 'Fields without a place are left out.';
  if (cohort === null) return leftOut;
  return `${leftOut} Reasons for the key result are counted where the attribute ${cohort.attribute} is ${cohort.values.join(' or ')}.`;
}

function choices(field: string, questions: StudyVersion['questions']) {
  const attribute = attributeName(field);
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
