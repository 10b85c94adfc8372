import { SegmentedControl, Select } from '../../../components/ui/index.ts';
import { answersOf, questionsFor } from '../link/offers.ts';
import { CheckList } from './check-list.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';
import { QuestionField } from './question-field.tsx';

/** Who did it: those who answered so, or whose link says so. */
export function BehaviourFields(props: KindFieldsProps) {
  const { draft, subject, faultAt, onChange } = props;
  const { behaviour, behaviourFrom } = draft;
  const question = subject.questions.find(({ id }) => id === draft.questionId);
  const others = subject.attributes.filter(({ name }) => name !== draft.outcome.attribute);
  const values = others.find(({ name }) => name === behaviour.attribute)?.values ?? [];
  const either = others.length > 0 && questionsFor('contrast', subject).length > 0;
  const error = faultAt('/spec/behaviour') ?? faultAt('/spec/behaviour/optionIds');
  const chooseAttribute = (attribute: string) => {
    const first = others.find(({ name }) => name === attribute)?.values.slice(0, 1) ?? [];
    onChange({ ...draft, behaviour: { attribute, values: first } });
  };
  return (
    <>
      {either && (
        <SegmentedControl
          label="Who did it is known from"
          value={behaviourFrom}
          onChange={(from) => onChange({ ...draft, behaviourFrom: from })}
          options={[
            { value: 'question', label: 'A question' },
            { value: 'attribute', label: 'An attribute' },
          ]}
        />
      )}
      {behaviourFrom === 'question' ? (
        <>
          <QuestionField {...props} />
          <CheckList
            label="Answers of those who did it"
            options={answersOf(question)}
            chosen={draft.optionIds}
            onChange={(optionIds) => onChange({ ...draft, optionIds })}
            error={error}
          />
        </>
      ) : (
        <>
          <Select
            label="Attribute"
            value={behaviour.attribute}
            onChange={(event) => chooseAttribute(event.target.value)}
            options={others.map(({ name }) => ({ value: name, label: name.replaceAll('_', ' ') }))}
            error={faultAt('/spec/behaviour/attribute')}
          />
          <CheckList
            label="Values of those who did it"
            options={values.map((value) => ({ value, label: value }))}
            chosen={behaviour.values}
            onChange={(chosen) => onChange({ ...draft, behaviour: { ...behaviour, values: chosen } })}
            error={error ?? faultAt('/spec/behaviour/values')}
          />
        </>
      )}
    </>
  );
}
