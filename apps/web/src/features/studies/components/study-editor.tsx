import { useState } from 'react';
import { EmptyState, useToast } from '../../../components/ui/index.ts';
import { newQuestion } from '../draft/change-type.ts';
import { type DraftQuestion, moved, replaced, without } from '../draft/draft.ts';
import { faultsIn } from '../draft/faults.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';
import { QuestionEditor } from './question-editor.tsx';
import { QuestionNav } from './question-nav.tsx';
import { StudyFields } from './study-fields.tsx';

interface StudyEditorProps {
  editor: StudyDraft;
  /** Key of the question that is open; null is the study itself. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
  access: 'write' | 'read';
}

/** The script: its list at the start, what is chosen of it beside. */
export function StudyEditor({ editor, chosen, onChoose, access }: StudyEditorProps) {
  const { draft, edit, faults } = editor;
  const { questions } = draft;
  const [arrival, setArrival] = useState<'first' | 'chosen'>('first');
  const toast = useToast();
  const at = questions.findIndex(({ key }) => key === chosen);
  const question = questions[at];
  const choose = (key: string | null) => {
    setArrival('chosen');
    onChoose(key);
  };
  const setQuestions = (next: DraftQuestion[]) => edit({ ...draft, questions: next });
  const add = () => {
    const added = newQuestion();
    setQuestions([...questions, added]);
    choose(added.key);
  };
  const remove = () => {
    const left = without(questions, at);
    setQuestions(left);
    choose(left[Math.min(at, left.length - 1)]?.key ?? null);
    toast({ tone: 'good', message: `Question ${at + 1} is removed once you save.` });
  };
  return (
    <div className="script card card--flush">
      <QuestionNav
        questions={questions}
        chosen={question ? question.key : null}
        faulty={new Set(faults.map((fault) => fault.question))}
        onChoose={choose}
        onAdd={access === 'write' ? add : undefined}
      />
      <fieldset className="script__panel" disabled={access === 'read'}>
        {question ? (
          <QuestionEditor
            key={question.key}
            question={question}
            at={at}
            count={questions.length}
            faults={faultsIn(faults, question.key)}
            arrival={arrival}
            onChange={(next) => setQuestions(replaced(questions, at, next))}
            onMove={(to) => setQuestions(moved(questions, at, to))}
            onRemove={remove}
          />
        ) : (
          <>
            <StudyFields draft={draft} faults={faultsIn(faults, null)} arrival={arrival} onChange={edit} />
            {questions.length === 0 && (
              <EmptyState title="No questions yet">Add the first one from the list.</EmptyState>
            )}
          </>
        )}
      </fieldset>
    </div>
  );
}
