import type { ReportQuestion } from '@plumbline/contracts';
import { NoteList } from '../../../components/note-list.tsx';

/** The number with groups at their known sizes, and what to mind of it. */
export function QuestionNotes({ question }: { question: Pick<ReportQuestion, 'weighting' | 'notes'> }) {
  const { weighting, notes } = question;
  return (
    <NoteList
      notes={[
        ...(weighting ? [{ kind: 'info' as const, words: weighting.sentence }] : []),
        ...notes.map((words) => ({ kind: 'caution' as const, words })),
      ]}
    />
  );
}
