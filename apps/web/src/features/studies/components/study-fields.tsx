import { useEffect, useRef } from 'react';
import { TextArea, TextInput } from '../../../components/ui/index.ts';
import type { Draft } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { FieldWork } from './field-work.tsx';
import { StudyLanguages } from './study-languages.tsx';

interface StudyFieldsProps {
  draft: Draft;
  faults: readonly Fault[];
  /** Chosen just now: the focus goes to it. */
  arrival: 'first' | 'chosen';
  onChange: (draft: Draft) => void;
}

type WordField = 'title' | 'purpose' | 'askedBy' | 'decisionRule';

/** The study itself: what it is for, who asks, and what the answers will decide. */
export function StudyFields({ draft, faults, arrival, onChange }: StudyFieldsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival === 'chosen') heading.current?.focus();
  }, []);
  const words = (name: WordField) => ({
    value: draft[name],
    error: faultAt(faults, `/${name}`),
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <>
      <div className="script__head">
        <h2 ref={heading} tabIndex={-1}>
          About the study
        </h2>
      </div>
      <TextInput label="Title" hint="For the team; respondents do not see it." {...words('title')} />
      <TextArea
        label="Purpose"
        hint="What you want to learn. Respondents read it before they start."
        rows={3}
        {...words('purpose')}
      />
      <TextInput
        label="Who asks"
        hint="As respondents read it: “The activation team at Acme”."
        {...words('askedBy')}
      />
      <TextArea
        label="Decision rule"
        hint="What each result will make you do. Write it before the first answer."
        rows={3}
        {...words('decisionRule')}
      />
      <hr className="script__rule" />
      <FieldWork draft={draft} faults={faults} onChange={onChange} />
      <hr className="script__rule" />
      <StudyLanguages draft={draft} faults={faults} onChange={onChange} />
    </>
  );
}
