import type { ReportQuestion } from '@plumbline/contracts';
import { ChartFrame, ShareTable } from '../../../components/charts/index.ts';
import { ButtonLink } from '../../../components/ui/index.ts';
import { typeWords } from '../question-words.ts';
import { chartOf } from './charts/index.tsx';
import { EarlierWordings } from './earlier-wordings.tsx';
import { QuestionComparison } from './question-comparison.tsx';
import { QuestionNotes } from './question-notes.tsx';

interface QuestionCardProps {
  question: ReportQuestion;
  /** Its number in the study. */
  place?: number | undefined;
  /** Where an open question's themes and answers are. */
  themesHref?: string | undefined;
}

/** How the answers to one question fall: sentence, chart or table, base. */
export function QuestionCard({ question, place, themesHref }: QuestionCardProps) {
  const { n, bases, hidden, distribution } = question;
  return (
    <>
      <ChartFrame
        tag={
          place === undefined ? typeWords[question.type] : `Question ${place} · ${typeWords[question.type]}`
        }
        title={question.text}
        sentence={question.sentence}
        base={{
          n,
          asked: bases.shown,
          hidden,
          skipped: bases.skipped,
          preferNotToSay: bases.preferNotToSay,
          notes: notesOf(question),
        }}
        actions={
          themesHref !== undefined &&
          distribution.type === 'open_ended' && (
            <ButtonLink size="sm" href={themesHref}>
              Themes
            </ButtonLink>
          )
        }
        table={
          <ShareTable
            caption={question.text}
            head={heads[question.type]}
            rows={distribution.cells}
            n={n}
            hidden={hidden}
            weighted={question.weighting?.cells}
          />
        }
      >
        {chartOf(question)}
        <QuestionNotes question={question} />
        <QuestionComparison question={question} />
      </ChartFrame>
      <EarlierWordings question={question} />
    </>
  );
}

const heads: Record<ReportQuestion['type'], string> = {
  open_ended: 'Theme',
  scale: 'Point',
  single_choice: 'Answer',
  multiple_choice: 'Answer',
  ranking: 'First choice',
  yes_no: 'Answer',
};

function notesOf({ type, bases, distribution }: ReportQuestion): string[] {
  const notApplicable = bases.notApplicable > 0 ? [`${bases.notApplicable} not applicable`] : [];
  if (type === 'multiple_choice')
    return [...notApplicable, 'Share of respondents, so it adds to more than 100 %'];
  if (type === 'single_choice') return [...notApplicable, 'Simultaneous intervals'];
  if (distribution.type === 'ranking') {
    return [
      ...notApplicable,
      `${distribution.full} full, ${distribution.partial} partial`,
      'Mean rank, 1st is best',
    ];
  }
  return notApplicable;
}
