import { Select } from '../../../components/ui/index.ts';
import { CheckList } from './check-list.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';

/** Whose answers count: everyone's, or those of an attribute's values. */
export function CohortField({ draft, subject, faultAt, onChange }: KindFieldsProps) {
  const { cohort } = draft;
  const values = subject.attributes.find(({ name }) => name === cohort?.attribute)?.values ?? [];
  const choose = (attribute: string) => {
    const first = subject.attributes.find(({ name }) => name === attribute)?.values.slice(0, 1) ?? [];
    onChange({ ...draft, cohort: attribute === '' ? null : { attribute, values: first } });
  };
  const attributes = subject.attributes.map(({ name }) => ({
    value: name,
    label: name.replaceAll('_', ' '),
  }));
  return (
    <>
      <Select
        label="Whose answers count"
        hint={
          cohort ? undefined : 'Reasons and reach look below the line: people who did not do what is counted.'
        }
        value={cohort?.attribute ?? ''}
        onChange={(event) => choose(event.target.value)}
        options={[{ value: '', label: 'Everyone who answered' }, ...attributes]}
        error={faultAt('/spec/cohort/attribute')}
      />
      {cohort && (
        <CheckList
          label={`Values of ${cohort.attribute.replaceAll('_', ' ')}`}
          options={values.map((value) => ({ value, label: value }))}
          chosen={cohort.values}
          onChange={(chosen) => onChange({ ...draft, cohort: { ...cohort, values: chosen } })}
          error={faultAt('/spec/cohort') ?? faultAt('/spec/cohort/values')}
        />
      )}
    </>
  );
}
