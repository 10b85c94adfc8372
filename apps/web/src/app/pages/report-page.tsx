import type { Report } from '@plumbline/contracts';
import { useParams } from '@tanstack/react-router';
import { formatDate, formatRelative } from '../../components/format-date.ts';
import {
  Anchor,
  ButtonLink,
  Card,
  EmptyState,
  LiveLabel,
  Notice,
  PageHeader,
} from '../../components/ui/index.ts';
import { useReport } from '../../features/studies/api/use-report.ts';
import { InterviewList } from '../../features/studies/components/interview-list.tsx';
import { QuestionCard } from '../../features/studies/components/question-card.tsx';
import { ReportFunnel } from '../../features/studies/components/report-funnel.tsx';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';

/** What a study has heard so far, question by question; follows the answers as they arrive. */
export function ReportPage() {
  const { studyId = '' } = useParams({ strict: false });
  const report = useReport(studyId);
  useLive([`study:${studyId}`]);
  return (
    <Loaded query={report}>
      {(data) => (
        <>
          <PageHeader
            title={data.study.title}
            place="report"
            breadcrumbs={[
              { label: 'Studies', href: '/studies' },
              { label: data.study.title, href: `/studies/${studyId}` },
              { label: 'Report' },
            ]}
            actions={<ButtonLink href={`/studies/${studyId}`}>Open the study</ButtonLink>}
            facts={factsOf(data)}
          />
          <ReportFunnel funnel={data.funnel} study={data.study} />
          {data.n === 0 ? (
            <EmptyState
              title="No answers yet"
              action={<ButtonLink href={`/studies/${studyId}`}>Get the link</ButtonLink>}
            >
              Share a link or import past answers. They appear here as they arrive.
            </EmptyState>
          ) : (
            <Answers report={data} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Answers({ report }: { report: Report }) {
  return (
    <>
      {report.study.state === 'live' && (
        <Notice icon="info">
          Answers are still arriving and these intervals hold for one look at a fixed number of answers. Read
          them as “so far”, and do not stop early because of them.
        </Notice>
      )}
      <div className="report-cards">
        {report.questions.map((question, index) => (
          <Card key={question.id} as="section" id={`question-${question.id}`}>
            <QuestionCard question={question} place={index + 1} />
          </Card>
        ))}
      </div>
      <InterviewList studyId={report.study.id} />
    </>
  );
}

function factsOf({ study, lastAnswerAt, n }: Report) {
  const words: Record<string, string> = { draft: 'Draft', live: 'Live', paused: 'Paused', closed: 'Closed' };
  const state = words[study.state] ?? study.state;
  return [
    study.state === 'live' ? (
      <LiveLabel key="state">{lastAnswerAt ? `Live, ${formatRelative(lastAnswerAt)}` : 'Live'}</LiveLabel>
    ) : (
      state
    ),
    study.version !== null &&
      `Version ${study.version}${study.publishedAt ? `, since ${formatDate(study.publishedAt)}` : ''}`,
    <span key="n" data-testid="report-n">
      n {n}
    </span>,
    study.keyResultId && (
      <span key="kr">
        For <Anchor href={`/key-results/${study.keyResultId}`}>{study.keyResultTitle}</Anchor>
      </span>
    ),
  ];
}
