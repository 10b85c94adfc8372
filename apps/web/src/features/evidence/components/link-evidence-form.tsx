import { type EvidenceKind, evidenceKind } from '@plumbline/contracts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, Notice, TextArea } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useLinkEvidence } from '../api/link-evidence.ts';
import { bodyOf, faultsOf, type Goal, type LinkDraft, newDraft } from '../link/link-draft.ts';
import { obstacleTo } from '../link/offers.ts';
import type { LinkSubject } from '../link/subject.ts';
import { KindChoice } from './kind-choice.tsx';
import { KindFields } from './kind-fields.tsx';

export interface LinkEvidenceFormProps {
  keyResultId: string;
  subject: LinkSubject;
  goal: Goal;
  onLinked: () => void;
}

/** What is claimed of a study's answers: only what they can carry is offered. */
export function LinkEvidenceForm({ keyResultId, subject, goal, onLinked }: LinkEvidenceFormProps) {
  const first = evidenceKind.options.find((kind) => obstacleTo(kind, subject) === null);
  const [draft, setDraft] = useState(() => (first ? newDraft(first, subject, goal) : null));
  const [stage, setStage] = useState<'typing' | 'tried'>('typing');
  const link = useLinkEvidence(keyResultId);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0 || link.error) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries, link.error]);
  if (draft === null) {
    return (
      <Notice icon="info">
        This study has no question that evidence could rest on. Add one to it, or choose another study.
      </Notice>
    );
  }
  const faults = stage === 'tried' ? faultsOf(draft, subject) : {};
  const faultAt = (pointer: string) => faults[pointer] ?? fieldText(link.error, pointer);
  const change = (next: LinkDraft) => {
    setDraft(next);
    link.reset();
  };
  const choose = (kind: EvidenceKind) => {
    change(newDraft(kind, subject, goal));
    setStage('typing');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStage('tried');
    if (Object.keys(faultsOf(draft, subject)).length > 0) return setTries(tries + 1);
    link.mutate(bodyOf(draft, subject.study.id), { onSuccess: onLinked });
  };
  return (
    <form ref={form} className="form form--wide" onSubmit={submit} noValidate>
      <KindChoice subject={subject} kind={draft.kind} onChange={choose} />
      <KindFields draft={draft} subject={subject} faultAt={faultAt} onChange={change} />
      <TextArea
        label="Decision rule"
        hint="What each result will make you do. Written before the first answer, it makes the reading binding."
        rows={3}
        value={draft.decisionRule}
        onChange={(event) => change({ ...draft, decisionRule: event.target.value })}
        error={faultAt('/decisionRule')}
      />
      {subject.answered > 0 && (
        <Notice icon="info">
          {subject.answered} people have answered already, so this claim is marked exploratory: it can suggest
          something, it cannot confirm it.
        </Notice>
      )}
      {link.error && (
        <p className="form__error" role="alert">
          {problemText(link.error)}
        </p>
      )}
      <Button type="submit" variant="primary" busy={link.isPending}>
        Link evidence
      </Button>
    </form>
  );
}
