import { IconButton, TextInput } from '../../../../components/ui/index.ts';
import { replaced, without } from '../../draft/draft.ts';
import type { AttributeRow } from '../../links/attribute-rows.ts';

interface AttributeFieldsProps {
  rows: readonly AttributeRow[];
  faults: readonly (string | null)[];
  onChange: (rows: AttributeRow[]) => void;
}

/** What a link says of its respondents. */
export function AttributeFields({ rows, faults, onChange }: AttributeFieldsProps) {
  return rows.map((row, at) => (
    <div key={at} className="link-form__row">
      <TextInput
        label={`Attribute ${at + 1}`}
        placeholder="first_project"
        value={row.name}
        onChange={(event) => onChange(replaced(rows, at, { ...row, name: event.target.value }))}
        error={faults[at]}
      />
      <TextInput
        label={`Value ${at + 1}`}
        placeholder="no"
        value={row.value}
        onChange={(event) => onChange(replaced(rows, at, { ...row, value: event.target.value }))}
      />
      <IconButton
        icon="close"
        label={`Remove attribute ${at + 1}`}
        variant="quiet"
        onClick={() => onChange(without(rows, at))}
      />
    </div>
  ));
}
