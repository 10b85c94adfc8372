import { Select } from '../../../components/ui/index.ts';
import { answersOf, type Statistic, statisticsFor } from '../link/offers.ts';
import { CohortField } from './cohort-field.tsx';
import type { KindFieldsProps } from './kind-fields-props.ts';
import { QuestionField } from './question-field.tsx';

const statisticWords: Record<Statistic, string> = {
  mean: 'Mean of the answers',
  top2: 'Share that chose one of the two highest points',
  share: 'Share that gave one answer',
  nps: 'Net promoter score',
  ces: 'Customer effort score, the mean of 1 to 7',
  sus: 'System Usability Scale score',
  very_disappointed: 'Share that would be very disappointed',
};

/** The score and whose; the target is the key result's own. */
export function ExperienceFields(props: KindFieldsProps) {
  const { draft, subject, faultAt, onChange } = props;
  const question = subject.questions.find(({ id }) => id === draft.questionId);
  const named = draft.statistic === 'share' || draft.statistic === 'very_disappointed';
  return (
    <>
      <QuestionField {...props} />
      <Select
        label="Score"
        hint="Held against the target of the key result."
        value={draft.statistic}
        onChange={(event) => {
          const statistic = statisticsFor(question).find((one) => one === event.target.value);
          if (statistic) onChange({ ...draft, statistic });
        }}
        options={statisticsFor(question).map((value) => ({ value, label: statisticWords[value] }))}
        error={faultAt('/spec/statistic')}
      />
      {named && (
        <Select
          label="Answer that counts"
          value={draft.optionId}
          onChange={(event) => onChange({ ...draft, optionId: event.target.value })}
          options={answersOf(question)}
          error={faultAt('/spec/optionId')}
        />
      )}
      <CohortField {...props} />
    </>
  );
}
