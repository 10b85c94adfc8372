import type { Report } from '@plumbline/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatDate, formatRelative } from '../../components/format-date.ts';
import { Anchor, ButtonLink, EmptyState, LiveLabel, PageHeader } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useReport } from '../../features/studies/api/use-report.ts';
import { InterviewList } from '../../features/studies/components/interview-list.tsx';
import { ReportActions } from '../../features/studies/components/report-actions.tsx';
import { ReportFilters } from '../../features/studies/components/report-filters.tsx';
import { ReportFunnel } from '../../features/studies/components/report-funnel.tsx';
import { ReportNotice } from '../../features/studies/components/report-notice.tsx';
import { ReportQuestions } from '../../features/studies/components/report-questions.tsx';
import { queryOf, type ReportView, readView } from '../../features/studies/report-view.ts';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';

/** What a study has heard so far, question by question; follows the answers as they arrive. */
export function ReportPage() {
  const { studyId = '' } = useParams({ strict: false });
  const view = readView(useSearch({ strict: false }));
  const report = useReport(studyId, view);
  const navigate = useNavigate();
  const mayWrite = useSession().data?.member.role !== 'viewer';
  useLive([`study:${studyId}`]);
  const show = (next: ReportView) =>
    void navigate({ to: '.', search: queryOf(next) as never, resetScroll: false });
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
            actions={
              <>
                {mayWrite && <ReportActions report={data} />}
                <ButtonLink href={`/studies/${studyId}`}>Open the study</ButtonLink>
              </>
            }
            facts={factsOf(data)}
          />
          <ReportFunnel funnel={data.funnel} study={data.study} />
          {data.n === 0 && Object.keys(view.where).length === 0 && view.wave === null ? (
            <EmptyState
              title="No answers yet"
              action={<ButtonLink href={`/studies/${studyId}`}>Get the link</ButtonLink>}
            >
              Share a link or import past answers. They appear here as they arrive.
            </EmptyState>
          ) : (
            <>
              <ReportFilters report={data} view={view} onChange={show} />
              <ReportNotice report={data} />
              <ReportQuestions report={data} />
              {mayWrite && <InterviewList studyId={data.study.id} />}
            </>
          )}
        </>
      )}
    </Loaded>
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
