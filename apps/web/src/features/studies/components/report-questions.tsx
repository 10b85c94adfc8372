import type { Report, ReportQuestion } from '@plumbline/contracts';
import { Card, Disclosure } from '../../../components/ui/index.ts';
import { QuestionCard } from './question-card.tsx';
import { ReportSus } from './report-sus.tsx';

/** A card a question, as asked; the ten of a SUS fold up under their score. */
export function ReportQuestions({ report }: { report: Report }) {
  const placed = report.questions.map((question, index) => ({ question, place: index + 1 }));
  return (
    <div className="report-cards">
      {placed.map(({ question, place }) => {
        const sus = report.sus.find(({ questionIds }) => questionIds.includes(question.id));
        if (!sus)
          return (
            <OneQuestion key={question.id} question={question} place={place} studyId={report.study.id} />
          );
        const own = placed.filter((one) => sus.questionIds.includes(one.question.id));
        if (own[0]?.question.id !== question.id) return null;
        return (
          <div key={sus.blockId} className="sus">
            <ReportSus sus={sus} place={`Questions ${place} to ${own.at(-1)?.place}`} />
            <Disclosure summary="Its questions, one by one">
              <div className="report-cards">
                {own.map((one) => (
                  <OneQuestion key={one.question.id} {...one} studyId={report.study.id} />
                ))}
              </div>
            </Disclosure>
          </div>
        );
      })}
    </div>
  );
}

interface OneQuestionProps {
  question: ReportQuestion;
  place: number;
  studyId: string;
}

function OneQuestion({ question, place, studyId }: OneQuestionProps) {
  return (
    <Card as="section" id={`question-${question.id}`}>
      <QuestionCard
        question={question}
        place={place}
        themesHref={`/studies/${studyId}/questions/${question.id}/themes`}
      />
    </Card>
  );
}
