import type { Agreement, Codebook } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, EmptyState, Section, SegmentedControl, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useCheckStability, useStartAgreement } from '../api/agreement.ts';
import type { Place } from '../api/use-codebook.ts';
import { AgreementResult } from './agreement-result.tsx';
import { BlindCoding } from './blind-coding.tsx';
import { StabilityLine } from './stability-line.tsx';

/** How far a person and the machine agree, and how far the machine agrees with itself. */
export function AgreementPanel({ place, codebook }: { place: Place; codebook: Codebook }) {
  const { agreement, stability, themes, run } = codebook;
  const check = useCheckStability(place);
  const toast = useToast();
  if (themes.length === 0)
    return (
      <EmptyState title="Nothing to compare yet">Agreement is measured once there are themes.</EmptyState>
    );
  const checking = run?.kind === 'stability' && run.state === 'running';
  return (
    <>
      <Section
        title="A person and the machine"
        lead="You code a random sample without seeing what the machine found. Then both are compared."
      >
        <Sample place={place} codebook={codebook} agreement={agreement} />
      </Section>
      <Section
        title="The machine and itself"
        lead="A random sample is coded again, and both codings are compared."
        actions={
          <Button
            icon="retry"
            busy={check.isPending || checking}
            onClick={() =>
              check.mutate(undefined, {
                onError: (error) =>
                  toast({ tone: 'bad', message: problemText(error) ?? 'It did not start.' }),
              })
            }
          >
            {checking ? 'Coding again' : 'Code a sample again'}
          </Button>
        }
      >
        <StabilityLine stability={stability} />
      </Section>
    </>
  );
}

interface SampleProps {
  place: Place;
  codebook: Codebook;
  agreement: Agreement | null;
}

function Sample({ place, codebook, agreement }: SampleProps) {
  if (agreement === null) return <StartSample place={place} verb="Draw a sample" />;
  if (agreement.finishedAt === null)
    return (
      <BlindCoding
        key={agreement.sampleId}
        place={place}
        sampleId={agreement.sampleId}
        themes={codebook.themes}
      />
    );
  return (
    <div className="stack">
      <AgreementResult agreement={agreement} version={codebook.version} />
      <StartSample place={place} verb="Draw another sample" />
    </div>
  );
}

const sizes = [
  { value: '30', label: '30 answers' },
  { value: '50', label: '50' },
  { value: '100', label: '100' },
] as const;
type Size = (typeof sizes)[number]['value'];

function StartSample({ place, verb }: { place: Place; verb: string }) {
  const [size, setSize] = useState<Size>('30');
  const start = useStartAgreement(place);
  return (
    <div className="stack">
      <div className="row">
        <SegmentedControl label="How many answers" options={sizes} value={size} onChange={setSize} />
        <Button busy={start.isPending} onClick={() => start.mutate(Number(size))}>
          {verb}
        </Button>
      </div>
      {start.error && (
        <p className="error" role="alert">
          {problemText(start.error)}
        </p>
      )}
    </div>
  );
}
