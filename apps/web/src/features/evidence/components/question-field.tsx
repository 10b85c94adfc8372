import { Select } from '../../../components/ui/index.ts';
import { withQuestion } from '../link/link-draft.ts';
import { isSus, questionsFor } from '../link/offers.ts';
import type { KindFieldsProps } from './kind-fields-props.ts';

/** The questions that fit the kind. */
export function QuestionField({ draft, subject, faultAt, onChange }: KindFieldsProps) {
  return (
    <Select
      label="Question"
      value={draft.questionId}
      onChange={(event) => onChange(withQuestion(draft, event.target.value, subject))}
      options={questionsFor(draft.kind, subject).map((question) => ({
        value: question.id,
        label: isSus(question) ? 'System Usability Scale, its ten questions' : question.text,
      }))}
      error={faultAt('/spec/questionId') ?? faultAt('/spec/behaviour/questionId')}
    />
  );
}
