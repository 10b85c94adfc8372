import type { QuestionType, ShowIf } from '@plumbline/contracts';
import { useEffect, useRef } from 'react';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../../components/ui/index.ts';
import { changeType } from '../draft/change-type.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { targetOf } from '../draft/use-reorder.ts';
import type { Finding } from '../draft/use-review.ts';
import { typeWords } from '../question-words.ts';
import { ConfigFields } from './config-fields.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { QuestionTranslations } from './question-translations.tsx';
import { ScriptFindings } from './script-findings.tsx';
import { Setting } from './setting.tsx';
import { ShowIfEditor } from './show-if-editor.tsx';

interface QuestionEditorProps {
  question: DraftQuestion;
  questions: readonly DraftQuestion[];
  at: number;
  /** The study's further languages. */
  languages: readonly string[];
  faults: readonly Fault[];
  findings: readonly Finding[];
  /** Chosen or added just now: the focus goes to it. */
  arrival: 'first' | 'chosen';
  onChange: (question: DraftQuestion) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onUse?: ((finding: Finding) => void) | undefined;
}

/** One question: its words, its type, and what that type needs. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, questions, at, languages, faults, findings, arrival, onChange, onMove, onRemove, onUse } =
    props;
  const count = questions.length;
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
            onKeyDown={(event) => {
              const to = targetOf(event, at);
              if (to === null) return;
              event.preventDefault();
              onMove(to);
            }}
          />
        )}
      </Field>
      <ScriptFindings findings={findings} onUse={onUse} />
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
      <ShowIfEditor
        showIf={question.showIf}
        questions={questions}
        at={at}
        faults={faults}
        onChange={(showIf) => onChange(withShowIf(question, showIf))}
      />
      <QuestionTranslations question={question} languages={languages} faults={faults} onChange={onChange} />
    </>
  );
}

function withShowIf(question: DraftQuestion, showIf: ShowIf | undefined): DraftQuestion {
  const { showIf: _before, ...rest } = question;
  return showIf === undefined ? rest : { ...rest, showIf };
}
