import type { QuestionType } from '@plumbline/contracts';
import { useEffect, useRef } from 'react';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../../components/ui/index.ts';
import { changeType } from '../draft/change-type.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { typeWords } from '../question-words.ts';
import { ConfigFields } from './config-fields.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { Setting } from './setting.tsx';

interface QuestionEditorProps {
  question: DraftQuestion;
  at: number;
  count: number;
  faults: readonly Fault[];
  /** Chosen or added just now: the focus goes to it. */
  arrival: 'first' | 'chosen';
  onChange: (question: DraftQuestion) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One question: its words, its type, and what that type needs. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, at, count, faults, arrival, onChange, onMove, onRemove } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  // Only on arrival, not while the question is typed.
  useEffect(() => {
    if (arrival === 'chosen') (question.text === '' ? words : heading).current?.focus();
  }, []);
  return (
    <>
      <div className="script__head">
        <h2 ref={heading} tabIndex={-1}>
          Question {at + 1} of {count}
        </h2>
        <Select
          label={<span className="sr">Type</span>}
          value={question.type}
          onChange={(event) => onChange(changeType(question, event.target.value as QuestionType))}
          options={Object.entries(typeWords).map(([value, label]) => ({ value, label }))}
        />
        <PlaceButtons name="question" at={at} count={count} onMove={onMove} onRemove={onRemove} />
      </div>
      <Field label={<span className="sr">Question</span>} error={faultAt(faults, '/text')}>
        {(tie) => (
          <textarea
            {...tie}
            ref={words}
            rows={2}
            className="textarea script__question"
            placeholder="What do you want to ask?"
            value={question.text}
            onChange={(event) => onChange({ ...question, text: event.target.value })}
          />
        )}
      </Field>
      <TextArea
        label="Why we ask"
        hint="For the team and the moderator."
        rows={2}
        value={question.whyWeAsk}
        onChange={(event) => onChange({ ...question, whyWeAsk: event.target.value })}
        error={faultAt(faults, '/whyWeAsk')}
      />
      <TextInput
        label="Shown to respondents"
        hint="A short version of why, under the question. Left out when empty."
        value={question.shownToRespondents}
        onChange={(event) => onChange({ ...question, shownToRespondents: event.target.value })}
        error={faultAt(faults, '/shownToRespondents')}
      />
      <hr className="script__rule" />
      <ConfigFields question={question} onChange={onChange} faults={faults} />
      <Setting label="Skipping">
        <Checkbox
          label="Required"
          hint="It cannot be skipped without a reason."
          checked={question.required}
          onChange={(required) => onChange({ ...question, required })}
        />
      </Setting>
    </>
  );
}
