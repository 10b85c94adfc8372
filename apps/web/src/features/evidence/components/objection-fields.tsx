import { CheckList } from './check-list.tsx';
import { CohortField } from './cohort-field.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';
import { PercentInput } from './percent-input.tsx';
import { QuestionField } from './question-field.tsx';

/** What counts as an objection, and how many may have one before the problem is not real for them. */
export function ObjectionFields(props: KindFieldsProps) {
  const { draft, subject, faultAt, onChange } = props;
  const question = subject.questions.find(({ id }) => id === draft.questionId);
  const themes = subject.themes[draft.questionId] ?? [];
  return (
    <>
      <QuestionField {...props} />
      {question?.type === 'open_ended' && (
        <CheckList
          label="Themes that are objections"
          options={themes.map(({ id, label }) => ({ value: id, label }))}
          chosen={draft.themeIds}
          onChange={(themeIds) => onChange({ ...draft, themeIds })}
          error={faultAt('/spec/themeIds')}
        />
      )}
      <CohortField {...props} />
      <PercentInput
        label="At most, in %"
        hint="The problem counts as real while the share that objects stays below this."
        value={draft.line}
        onChange={(line) => onChange({ ...draft, line })}
        error={faultAt('/spec/line')}
      />
    </>
  );
}
