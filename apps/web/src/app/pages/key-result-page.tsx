import type { StudySummary } from '@plumbline/contracts';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Anchor, Button, EmptyState, PageHeader, Section, Term } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useCheckIns } from '../../features/okr/api/use-check-ins.ts';
import { useKeyResult } from '../../features/okr/api/use-key-result.ts';
import { useKeyResultReview } from '../../features/okr/api/use-key-result-review.ts';
import { useKeyResultStatus } from '../../features/okr/api/use-key-result-status.ts';
import { CheckInForm } from '../../features/okr/components/check-in-form.tsx';
import { CheckInList } from '../../features/okr/components/check-in-list.tsx';
import { KeyResultEditForm } from '../../features/okr/components/key-result-edit-form.tsx';
import { PaceSection } from '../../features/okr/components/pace-section.tsx';
import { ReviewFindings } from '../../features/okr/components/review-findings.tsx';
import { StatusPanel } from '../../features/okr/components/status-panel.tsx';
import { kindExplained, kindWords } from '../../features/okr/words.ts';
import { useKeyResultStudies } from '../../features/studies/api/use-key-result-studies.ts';
import { StudyRows } from '../../features/studies/components/study-rows.tsx';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { DraftStudyButton } from '../draft-study-button.tsx';
import { EvidenceSection } from '../evidence-section.tsx';

/** One key result: where it stands, why, and what people said about it. */
export function KeyResultPage() {
  const { keyResultId = '' } = useParams({ strict: false });
  const keyResult = useKeyResult(keyResultId);
  const status = useKeyResultStatus(keyResultId);
  const checkIns = useCheckIns(keyResultId);
  const studies = useKeyResultStudies(keyResultId);
  const mayWrite = useSession().data?.member.role !== 'viewer';
  const review = useKeyResultReview(keyResultId);
  const [checkingIn, setCheckingIn] = useState(false);
  const [editing, setEditing] = useState(false);
  useLive([`key-result:${keyResultId}`, ...(studies.data?.items ?? []).map(({ id }) => `study:${id}`)]);

  return (
    <Loaded query={keyResult}>
      {(kr) => (
        <>
          <PageHeader
            title={kr.title}
            breadcrumbs={[
              { label: kr.cycleTitle, href: `/cycles/${kr.cycleId}` },
              { label: kr.objectiveTitle, href: `/cycles/${kr.cycleId}` },
              { label: kr.title },
            ]}
            actions={
              mayWrite &&
              (kr.state === 'draft' || kr.state === 'proposed') && (
                <Button onClick={() => setEditing(true)}>Edit</Button>
              )
            }
            facts={[
              <span key="kind">
                <Term explain={kindExplained[kr.kind]}>{kindWords[kr.kind]}</Term>
                {kr.predictsKeyResultId && (
                  <>
                    , predicts{' '}
                    <Anchor href={`/key-results/${kr.predictsKeyResultId}`}>{kr.predictsTitle}</Anchor>
                  </>
                )}
              </span>,
              kr.teamName,
              kr.population,
              kr.dataSource,
            ]}
          />
          <Loaded query={status}>
            {(now) => (
              <>
                <StatusPanel
                  keyResult={kr}
                  status={now}
                  actions={
                    mayWrite && (
                      <>
                        <DraftStudyButton keyResultId={kr.id} variant={now.slip ? 'primary' : 'default'} />
                        <Button onClick={() => setCheckingIn(true)}>Check in</Button>
                      </>
                    )
                  }
                />
                <PaceSection keyResult={kr} status={now} marks={studyMarks(studies.data?.items ?? [])} />
              </>
            )}
          </Loaded>
          <EvidenceSection keyResult={kr} access={mayWrite ? 'write' : 'read'} />
          {review.data && review.data.findings.length > 0 && (
            <Section title="Review" lead="What a coach would ask about it">
              <ReviewFindings findings={review.data.findings} text={kr.title} />
            </Section>
          )}
          <Section title="Check-ins" lead="Value and confidence out of 10">
            <Loaded query={checkIns}>
              {({ items }) =>
                items.length === 0 ? (
                  <EmptyState title="No check-ins yet">The first one starts the line above.</EmptyState>
                ) : (
                  <CheckInList checkIns={items} unit={kr.unit} />
                )
              }
            </Loaded>
          </Section>
          <Section title="Studies">
            <Loaded query={studies}>
              {({ items }) =>
                items.length === 0 ? (
                  <EmptyState title="No studies for it yet" />
                ) : (
                  <StudyRows studies={items} />
                )
              }
            </Loaded>
          </Section>
          {editing && <KeyResultEditForm keyResult={kr} open onClose={() => setEditing(false)} />}
          <CheckInForm keyResult={kr} open={checkingIn} onClose={() => setCheckingIn(false)} />
        </>
      )}
    </Loaded>
  );
}

/** Studies in the field, for the pace chart. */
function studyMarks(studies: StudySummary[]) {
  return studies
    .filter((study) => study.publishedAt !== null)
    .map((study) => ({
      key: study.id,
      title: study.title,
      from: study.publishedAt ?? study.createdAt,
      href: `/studies/${study.id}/report`,
    }));
}
