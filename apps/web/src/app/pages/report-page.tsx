import type { Report } from '@plumbline/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatDate } from '../../components/format-date.ts';
import { withLastAnswer } from '../../components/last-answer.ts';
import { Anchor, ButtonLink, EmptyState, LiveLabel, PageHeader } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useReport } from '../../features/studies/api/use-report.ts';
import { InterviewList } from '../../features/studies/components/interview-list.tsx';
import { NothingHeard } from '../../features/studies/components/nothing-heard.tsx';
import { ReportActions } from '../../features/studies/components/report-actions.tsx';
import { ReportFilters } from '../../features/studies/components/report-filters.tsx';
import { ReportFunnel } from '../../features/studies/components/report-funnel.tsx';
import { ReportModeration } from '../../features/studies/components/report-moderation.tsx';
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
  const access = useSession().data?.member.role === 'viewer' ? 'read' : 'write';
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
                {access === 'write' && <ReportActions report={data} />}
                <ButtonLink href={`/studies/${studyId}`}>Open the study</ButtonLink>
              </>
            }
            facts={factsOf(data)}
          />
          <ReportFunnel funnel={data.funnel} study={data.study} />
          {(data.n > 0 || isNarrowed(data, view)) && (
            <ReportFilters report={data} view={view} onChange={show} />
          )}
          {data.n === 0 ? (
            <NoAnswers report={data} view={view} access={access} />
          ) : (
            <Answers report={data} access={access} />
          )}
        </>
      )}
    </Loaded>
  );
}

/** Something else may be seen by another choice of wave or cohort. */
function isNarrowed({ waves }: Report, { where }: ReportView): boolean {
  return waves.length > 1 || Object.keys(where).length > 0;
}

type Access = { access: 'read' | 'write' };

function NoAnswers({ report, view, access }: { report: Report; view: ReportView } & Access) {
  if (Object.keys(view.where).length > 0)
    return <EmptyState title="Nobody like this has answered">Choose another group above.</EmptyState>;
  return <NothingHeard study={report.study} access={access} />;
}

function Answers({ report, access }: { report: Report } & Access) {
  return (
    <>
      <ReportNotice report={report} access={access} />
      <ReportModeration moderation={report.moderation} />
      <ReportQuestions report={report} />
      {access === 'write' && <InterviewList studyId={report.study.id} />}
    </>
  );
}

function factsOf({ study, lastAnswerAt, n }: Report) {
  const words: Record<string, string> = { draft: 'Draft', live: 'Live', paused: 'Paused', closed: 'Closed' };
  const state = withLastAnswer(words[study.state] ?? study.state, lastAnswerAt);
  return [
    study.state === 'live' ? <LiveLabel key="state">{state}</LiveLabel> : state,
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
