import type { Codebook, Quote, Report } from '@plumbline/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { withLastAnswer } from '../../components/last-answer.ts';
import { LiveLabel, PageHeader, Skeleton } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useReport } from '../../features/studies/api/use-report.ts';
import { useCodebook } from '../../features/theming/api/use-codebook.ts';
import { RunStatus } from '../../features/theming/components/run-status.tsx';
import { ThemesPanel } from '../../features/theming/components/themes-panel.tsx';
import { ThemingWorkplace } from '../../features/theming/components/theming-workplace.tsx';
import { readThemingView, searchOf, type ThemingView } from '../../features/theming/theming-view.ts';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';

/** What people said to one open question, theme by theme; editors also own its codebook here. Follows the answers as they arrive. */
export function ThemesPage() {
  const { studyId = '', questionId = '' } = useParams({ strict: false });
  const view = readThemingView(useSearch({ strict: false }));
  const place = { studyId, questionId };
  const codebook = useCodebook(place);
  const report = useReport(studyId);
  const navigate = useNavigate();
  const viewer = useSession().data?.member.role === 'viewer';
  useLive([`study:${studyId}`]);
  const show = (next: ThemingView) =>
    void navigate({ to: '.', search: searchOf(next) as never, resetScroll: false });
  return (
    <Loaded query={codebook}>
      {(data) =>
        // The question's words and the quotes come with the report: without them everything would move when it is there.
        report.isPending ? (
          <Skeleton />
        ) : (
          <>
            <Heading codebook={data} report={report.data} studyId={studyId} />
            {viewer ? (
              <div className="theming">
                <RunStatus codebook={data} busy={false} />
                <ThemesPanel codebook={data} quotes={quotesOf(report.data, questionId)} />
              </div>
            ) : (
              <ThemingWorkplace
                place={place}
                codebook={data}
                quotes={quotesOf(report.data, questionId)}
                view={view}
                onView={show}
              />
            )}
          </>
        )
      }
    </Loaded>
  );
}

interface HeadingProps {
  codebook: Codebook;
  report: Report | undefined;
  studyId: string;
}

function Heading({ codebook, report, studyId }: HeadingProps) {
  const question = report?.questions.find(({ id }) => id === codebook.questionId);
  const { run, version, respondents, budget } = codebook;
  return (
    <PageHeader
      title={question?.text ?? 'Themes'}
      place="themes"
      breadcrumbs={[
        { label: 'Studies', href: '/studies' },
        { label: report?.study.title ?? 'Study', href: `/studies/${studyId}` },
        { label: 'Report', href: `/studies/${studyId}/report` },
        { label: 'Themes' },
      ]}
      facts={[
        report?.study.state === 'live' && (
          <LiveLabel key="live">{withLastAnswer('Live', report.lastAnswerAt)}</LiveLabel>
        ),
        engineWords(codebook),
        run?.promptVersion && `prompt ${run.promptVersion}`,
        version !== null && `Codebook ${version}`,
        respondents && (
          <span key="n" data-testid="coded-n">
            {respondents.coded} people coded, {respondents.uncoded} not yet, {respondents.withoutTheme}{' '}
            without a theme
          </span>
        ),
        budget && `$${budget.spentUsd.toFixed(2)} of $${budget.dailyUsd.toFixed(2)} spent today`,
      ]}
    />
  );
}

function engineWords({ theming }: Codebook): string {
  if (theming.engine === 'model') return `Coded by ${theming.model ?? 'a model'}`;
  return 'Keyword grouping (no AI): groups answers that share words; it does not understand meaning';
}

function quotesOf(report: Report | undefined, questionId: string): ReadonlyMap<string, readonly Quote[]> {
  const distribution = report?.questions.find(({ id }) => id === questionId)?.distribution;
  if (distribution?.type !== 'open_ended') return new Map();
  return new Map(distribution.cells.map(({ key, quotes }) => [key, quotes]));
}
