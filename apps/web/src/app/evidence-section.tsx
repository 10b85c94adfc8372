import type { KeyResult } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, EmptyState, Section } from '../components/ui/index.ts';
import { useEvidence } from '../features/evidence/api/use-evidence.ts';
import { EvidenceCard } from '../features/evidence/components/evidence-card.tsx';
import { EvidenceFilter } from '../features/evidence/components/evidence-filter.tsx';
import { TraceDisclosure } from '../features/evidence/components/trace-disclosure.tsx';
import { onSide, readingsSummary, type Shown } from '../features/evidence/words.ts';
import { Loaded } from '../lib/loaded.tsx';
import { EvidenceDistribution } from './evidence-distribution.tsx';
import { EvidenceLinkDialog } from './evidence-link-dialog.tsx';
import { TopUpButton } from './top-up-button.tsx';

interface EvidenceSectionProps {
  keyResult: KeyResult;
  /** Editors link evidence and follow it to the transcripts. */
  access: 'read' | 'write';
}

/** What people said about a key result, for and against. */
export function EvidenceSection({ keyResult, access }: EvidenceSectionProps) {
  const evidence = useEvidence(keyResult.id);
  const [shown, setShown] = useState<Shown>('all');
  const [linking, setLinking] = useState(false);
  const cards = evidence.data?.items ?? [];
  const listed = onSide(cards, shown);
  return (
    <Section
      title="Evidence"
      id="evidence"
      lead={evidence.data && readingsSummary(cards)}
      actions={
        <>
          {cards.length > 0 && <EvidenceFilter cards={cards} shown={shown} onChange={setShown} />}
          {access === 'write' && (
            <Button icon="link" onClick={() => setLinking(true)}>
              Link evidence
            </Button>
          )}
        </>
      }
    >
      <Loaded query={evidence}>
        {() =>
          listed.length === 0 ? (
            <NothingToShow shown={shown} access={access} />
          ) : (
            <div className="ev-list">
              {listed.map((card) => (
                <EvidenceCard
                  key={card.id}
                  card={card}
                  distribution={card.question && <EvidenceDistribution card={card} />}
                  topUp={access === 'write' && <TopUpButton card={card} />}
                  trace={access === 'write' && card.reading && <TraceDisclosure evidenceId={card.id} />}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      <EvidenceLinkDialog keyResult={keyResult} open={linking} onClose={() => setLinking(false)} />
    </Section>
  );
}

function NothingToShow({ shown, access }: { shown: Shown; access: 'read' | 'write' }) {
  if (shown === 'all') {
    return (
      <EmptyState title="Nobody was asked yet">
        {access === 'read'
          ? 'What people say about it appears here once a study asks.'
          : 'Draft a study to learn why it stands where it stands.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={shown === 'for' ? 'Nothing supports it yet' : 'Nothing contradicts it yet'}>
      A reading stands on a side once its interval clears the line.
    </EmptyState>
  );
}
