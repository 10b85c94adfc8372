import { CohortField } from './cohort-field.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';
import { PercentInput } from './percent-input.tsx';
import { QuestionField } from './question-field.tsx';

/** Where the number stood when these people were picked, and where it should go. */
export function ReachFields(props: KindFieldsProps) {
  const { draft, faultAt, onChange } = props;
  return (
    <>
      <QuestionField {...props} />
      <CohortField {...props} />
      <PercentInput
        label="Baseline, in %"
        hint="The metric’s value when the people below the line were picked."
        value={draft.baseline}
        onChange={(baseline) => onChange({ ...draft, baseline })}
        error={faultAt('/spec/baseline')}
      />
      <PercentInput
        label="Target, in %"
        value={draft.target}
        onChange={(target) => onChange({ ...draft, target })}
        error={faultAt('/spec/target')}
      />
    </>
  );
}
