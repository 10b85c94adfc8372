import { type KeyboardEvent, useState } from 'react';
import { EmptyState, useToast } from '../../../components/ui/index.ts';
import { newQuestion } from '../draft/change-type.ts';
import { type DraftQuestion, moved, replaced, without } from '../draft/draft.ts';
import { faultsIn } from '../draft/faults.ts';
import { type Finding, withRewrite } from '../draft/use-review.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';
import { QuestionPreview } from '../preview/question-preview.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { QuestionNav } from './question-nav.tsx';
import { ScriptFindings } from './script-findings.tsx';
import { QuestionReading, StudyReading } from './script-reading.tsx';
import { StudyFields } from './study-fields.tsx';

interface StudyEditorProps {
  editor: StudyDraft;
  /** Key of the question that is open; null is the study itself. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
  access: 'write' | 'read';
  review: { findings: readonly Finding[]; minutes: number | null };
}

/** The script: its list at the start, what is chosen of it in the middle, what respondents see of it beside. */
export function StudyEditor({ editor, chosen, onChoose, access, review }: StudyEditorProps) {
  const { draft, edit, faults } = editor;
  const { questions } = draft;
  const { findings, minutes } = review;
  const [arrival, setArrival] = useState<'first' | 'chosen'>('first');
  const toast = useToast();
  const at = questions.findIndex(({ key }) => key === chosen);
  const question = questions[at];
  const mayWrite = access === 'write';
  const choose = (key: string | null) => {
    setArrival('chosen');
    onChoose(key);
  };
  const setQuestions = (next: DraftQuestion[]) => edit({ ...draft, questions: next });
  const move = (from: number, to: number) => setQuestions(moved(questions, from, to));
  const add = () => {
    const added = newQuestion();
    setQuestions([...questions, added]);
    choose(added.key);
  };
  const remove = () => {
    const left = without(questions, at);
    setQuestions(left);
    choose(left[Math.min(at, left.length - 1)]?.key ?? null);
    toast({ tone: 'good', message: `Question ${at + 1} is removed. Undo brings it back.` });
  };
  const use = (finding: Finding) => {
    setQuestions(withRewrite(questions, finding));
    toast({ tone: 'good', message: 'Rewritten. Undo brings the old words back.' });
  };
  const own = findings.filter((finding) => finding.question === (question?.key ?? null));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Undo and Redo work wherever the focus is in the script
    <div className="script card card--flush" onKeyDown={(event) => mayWrite && takeBack(event, editor)}>
      <QuestionNav
        questions={questions}
        chosen={question ? question.key : null}
        faulty={new Set(faults.map((fault) => fault.question))}
        hints={countsOf(findings)}
        onChoose={choose}
        onMove={mayWrite ? move : undefined}
        onAdd={mayWrite ? add : undefined}
      />
      <div className="script__panel">
        {access === 'read' && question && <QuestionReading question={question} questions={questions} />}
        {access === 'read' && !question && <StudyReading draft={draft} />}
        {mayWrite && question && (
          <QuestionEditor
            key={question.key}
            question={question}
            questions={questions}
            at={at}
            languages={Object.keys(draft.translations)}
            faults={faultsIn(faults, question.key)}
            findings={own}
            arrival={arrival}
            onChange={(next) => setQuestions(replaced(questions, at, next))}
            onMove={(to) => move(at, to)}
            onRemove={remove}
            onUse={use}
          />
        )}
        {mayWrite && !question && (
          <>
            <ScriptFindings findings={own} />
            <StudyFields draft={draft} faults={faultsIn(faults, null)} arrival={arrival} onChange={edit} />
            {questions.length === 0 && (
              <EmptyState title="No questions yet">Add the first one from the list.</EmptyState>
            )}
          </>
        )}
      </div>
      {question && <QuestionPreview draft={draft} question={question} minutes={minutes} access={access} />}
    </div>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z for the draft: the fields' own would bring back letters and not questions. */
function takeBack(event: KeyboardEvent, { undo, redo }: StudyDraft): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo?.();
  else undo?.();
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { question } of findings) counts.set(question, (counts.get(question) ?? 0) + 1);
  return counts;
}
