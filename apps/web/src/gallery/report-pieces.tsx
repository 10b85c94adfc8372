import { useState } from 'react';
import { Section } from '../components/ui/index.ts';
import { ReportFilters } from '../features/studies/components/report-filters.tsx';
import { ReportFunnel } from '../features/studies/components/report-funnel.tsx';
import { ReportNotice } from '../features/studies/components/report-notice.tsx';
import { ReportQuestions } from '../features/studies/components/report-questions.tsx';
import { everything, type ReportView } from '../features/studies/report-view.ts';
import { sampleReport } from './sample-report.ts';

export function ReportPieces() {
  const [view, setView] = useState<ReportView>({ ...everything, compare: 'plan' });
  return (
    <Section title="Report">
      <div id="report-piece">
        <ReportFunnel funnel={sampleReport.funnel} study={sampleReport.study} />
        <ReportFilters report={sampleReport} view={view} onChange={setView} />
        <ReportNotice report={sampleReport} access="write" />
        <ReportQuestions report={sampleReport} />
      </div>
    </Section>
  );
}
