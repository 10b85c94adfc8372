import { Select } from '../../../components/ui/index.ts';
import { tagsOf } from '../link/offers.ts';
import { tagWords } from '../link/tag-words.ts';
import { CohortField } from './cohort-field.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';
import { PercentInput } from './percent-input.tsx';
import { QuestionField } from './question-field.tsx';

/** What people name, and optionally how many of them must name one sort of reason. */
export function ReasonsFields(props: KindFieldsProps) {
  const { draft, subject, faultAt, onChange } = props;
  const tags = tagsOf(subject.questions.find(({ id }) => id === draft.questionId));
  const choose = (value: string) =>
    onChange({ ...draft, claimedTag: tags.find((tag) => tag === value) ?? '' });
  return (
    <>
      <QuestionField {...props} />
      <CohortField {...props} />
      {tags.length > 0 && (
        <Select
          label="Claim"
          hint="A claim gets a verdict. Without one the card shows what people name."
          value={draft.claimedTag}
          onChange={(event) => choose(event.target.value)}
          options={[
            { value: '', label: 'No claim' },
            ...tags.map((tag) => ({ value: tag, label: `Enough people name ${tagWords[tag]}` })),
          ]}
          error={faultAt('/spec/claim') ?? faultAt('/spec/claim/tag')}
        />
      )}
      {draft.claimedTag !== '' && (
        <PercentInput
          label="At least, in %"
          value={draft.atLeast}
          onChange={(atLeast) => onChange({ ...draft, atLeast })}
          error={faultAt('/spec/claim/atLeast')}
        />
      )}
    </>
  );
}
