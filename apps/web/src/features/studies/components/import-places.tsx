import type { Cohort, ImportBody, ImportResult, StudyVersion } from '@plumbline/contracts';
import { fieldText } from '../../../lib/problem-text.ts';
import type { FieldPlaces } from '../import/field-places.ts';
import { ImportPlace } from './import-place.tsx';
import { Setting } from './setting.tsx';

interface ImportPlacesProps {
  columns: ImportResult['columns'];
  places: FieldPlaces;
  questions: StudyVersion['questions'];
  format: ImportBody['format'];
  /** Whom the evidence of this study is about. */
  cohort: Cohort | null;
  onChange: (places: FieldPlaces) => void;
  error: unknown;
}

/** What each column of a file is. */
export function ImportPlaces(props: ImportPlacesProps) {
  const { columns, places, questions, format, cohort, onChange, error } = props;
  return (
    <Setting label="What the columns are" hint={hintFor(cohort)}>
      {columns.map((column) => {
        const placed = places[column.name];
        if (placed === undefined) return null;
        return (
          <ImportPlace
            key={column.name}
            column={column}
            placed={placed}
            questions={questions}
            format={format}
            onChange={(next) => onChange({ ...places, [column.name]: next })}
            error={fieldText(error, `/map/${column.name.replaceAll('~', '~0').replaceAll('/', '~1')}`)}
          />
        );
      })}
      {fieldText(error, '/map') && (
        <p className="error" role="alert">
          At least one column must be the answer to a question.
        </p>
      )}
    </Setting>
  );
}

function hintFor(cohort: Cohort | null): string {
  const leftOut = 'Columns without a place are left out.';
  if (cohort === null) return leftOut;
  return `${leftOut} Reasons for the key result are counted where the attribute ${cohort.attribute} is ${cohort.values.join(' or ')}.`;
}
