import { Select, TextInput } from '../../../components/ui/index.ts';
import type { Comparator, Design } from '../link/link-draft.ts';
import { outcomesOf } from '../link/offers.ts';
import { sizesKnown } from '../link/subject.ts';
import { BehaviourFields } from './behaviour-fields.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';

const designs: { value: Design; label: string }[] = [
  { value: 'outcome_sampled', label: 'By outcome: so many with it, so many without' },
  { value: 'exposure_sampled', label: 'By behaviour: so many who did it, so many who did not' },
  { value: 'whole_cohort', label: 'Everyone in the cohort was asked' },
];
const comparators: { value: Comparator; label: string }[] = [
  { value: 'above_one', label: 'More likely at all' },
  { value: 'at_least', label: 'At least so many times as likely' },
  { value: 'about', label: 'About so many times as likely' },
];

/** Who did it, what became of them, how they were picked, and what is claimed. */
export function ContrastFields(props: KindFieldsProps) {
  const { draft, subject, faultAt, onChange } = props;
  const { outcome, design, comparator } = draft;
  const attributes = outcomesOf(subject);
  const values = attributes.find(({ name }) => name === outcome.attribute)?.values ?? [];
  const options = values.map((value) => ({ value, label: value }));
  const set = (change: Partial<typeof outcome>) => onChange({ ...draft, outcome: { ...outcome, ...change } });
  const chooseAttribute = (attribute: string) => {
    const [yes = '', no = ''] = attributes.find(({ name }) => name === attribute)?.values ?? [];
    set({ attribute, yes, no });
  };
  const known = sizesKnown(subject.study.cohortSizes, outcome.attribute, [outcome.yes, outcome.no]);
  return (
    <>
      <BehaviourFields {...props} />
      <Select
        label="What became of them"
        hint="An attribute of the links that says who had the outcome."
        value={outcome.attribute}
        onChange={(event) => chooseAttribute(event.target.value)}
        options={attributes.map(({ name }) => ({ value: name, label: name.replaceAll('_', ' ') }))}
        error={faultAt('/spec/outcome') ?? faultAt('/spec/outcome/attribute')}
      />
      <Select
        label="Had the outcome"
        value={outcome.yes}
        onChange={(event) => set({ yes: event.target.value })}
        options={options}
        error={faultAt('/spec/outcome/yes')}
      />
      <Select
        label="Did not"
        value={outcome.no}
        onChange={(event) => set({ no: event.target.value })}
        options={options}
        error={faultAt('/spec/outcome/no')}
      />
      <Select
        label="How people were picked"
        hint={
          design === 'outcome_sampled' && !known
            ? 'The sizes of these two groups are not known to the study, so only an odds ratio can be shown. Set the cohort sizes to get “times as likely”.'
            : undefined
        }
        value={design}
        onChange={(event) => {
          const chosen = designs.find(({ value }) => value === event.target.value);
          if (chosen) onChange({ ...draft, design: chosen.value });
        }}
        options={designs}
        error={faultAt('/spec/design')}
      />
      <Select
        label="Claim"
        value={comparator}
        onChange={(event) => {
          const chosen = comparators.find(({ value }) => value === event.target.value);
          if (chosen) onChange({ ...draft, comparator: chosen.value });
        }}
        options={comparators}
        error={faultAt('/spec/claim') ?? faultAt('/spec/claim/comparator')}
      />
      {comparator !== 'above_one' && (
        <TextInput
          label="Times as likely"
          inputMode="decimal"
          value={draft.ratio}
          onChange={(event) => onChange({ ...draft, ratio: event.target.value })}
          error={faultAt('/spec/claim/ratio')}
        />
      )}
    </>
  );
}
