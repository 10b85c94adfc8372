import type { DraftQuestion } from '../draft/draft.ts';
import type { Fault } from '../draft/faults.ts';
import { MultipleChoiceFields, SingleChoiceFields } from './choice-fields.tsx';
import { OpenEndedFields } from './open-ended-fields.tsx';
import { RankingFields } from './ranking-fields.tsx';
import { ScaleFields } from './scale-fields.tsx';
import { YesNoFields } from './yes-no-fields.tsx';

interface ConfigFieldsProps {
  question: DraftQuestion;
  onChange: (question: DraftQuestion) => void;
  faults: readonly Fault[];
}

/** What only this type of question has. */
export function ConfigFields({ question, onChange, faults }: ConfigFieldsProps) {
  switch (question.type) {
    case 'open_ended':
      return (
        <OpenEndedFields
          config={question.config}
          onChange={(config) => onChange({ ...question, config })}
          faults={faults}
        />
      );
    case 'scale':
      return (
        <ScaleFields
          config={question.config}
          onChange={(config) => onChange({ ...question, config })}
          faults={faults}
        />
      );
    case 'single_choice':
      return (
        <SingleChoiceFields
          config={question.config}
          onChange={(config) => onChange({ ...question, config })}
          faults={faults}
        />
      );
    case 'multiple_choice':
      return (
        <MultipleChoiceFields
          config={question.config}
          onChange={(config) => onChange({ ...question, config })}
          faults={faults}
        />
      );
    case 'ranking':
      return (
        <RankingFields
          config={question.config}
          onChange={(config) => onChange({ ...question, config })}
          faults={faults}
        />
      );
    case 'yes_no':
      return (
        <YesNoFields
          config={question.config}
          onChange={(config) => onChange({ ...question, config })}
          faults={faults}
        />
      );
    default:
      return question satisfies never;
  }
}
