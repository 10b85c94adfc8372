import type { Codebook, ThemingRun } from '@plumbline/contracts';
import { formatNumber } from '../../../components/format.ts';
import { Banner, Button, Meter, Notice } from '../../../components/ui/index.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';

interface RunStatusProps {
  codebook: Codebook;
  busy: boolean;
  /** Absent for viewers. */
  onStep?: ((step: CodebookStep) => void) | undefined;
}

/** What the machine is doing with these answers: how far it is, whether it waits, and how to stop it or let it go on. */
export function RunStatus({ codebook, busy, onStep }: RunStatusProps) {
  const { run, paused, budget, theming } = codebook;
  if (paused)
    return (
      <Banner
        tone="info"
        title="Theming is paused"
        action={
          onStep && (
            <Button icon="play" busy={busy} onClick={() => onStep({ kind: 'resume' })}>
              Resume
            </Button>
          )
        }
      >
        What is coded stays. {waitingWords(theming.uncoded)}
      </Banner>
    );
  if (budget?.reached)
    return (
      <Banner tone="warn" title="Budget reached">
        {theming.state === 'waiting'
          ? `${theming.sentence} New ones keep coming in.`
          : `Today’s budget for the model is used up. ${waitingWords(theming.uncoded)}`}
      </Banner>
    );
  if (run?.state === 'running') return <Running run={run} busy={busy} onStep={onStep} />;
  if (theming.state === 'waiting') return <Notice icon="info">{theming.sentence}</Notice>;
  return null;
}

function Running({ run, busy, onStep }: { run: ThemingRun } & Omit<RunStatusProps, 'codebook'>) {
  const share = run.total === 0 ? 0 : run.done / run.total;
  return (
    <div className="run-status" role="status">
      <p>
        <span className="medium">{runVerb(run)}</span>{' '}
        <span className="num">
          {formatNumber(run.done)} of {formatNumber(run.total)}
        </span>{' '}
        <span className="meta">
          {run.detail}
          {run.costUsd > 0 && ` $${run.costUsd.toFixed(2)} so far.`}
        </span>
      </p>
      <Meter value={share} label={`${run.done} of ${run.total} answers`} />
      {onStep && run.kind === 'theme' && (
        <Button size="sm" icon="pause" busy={busy} onClick={() => onStep({ kind: 'pause' })}>
          Stop
        </Button>
      )}
    </div>
  );
}

function runVerb({ kind }: ThemingRun): string {
  return kind === 'theme' ? 'Coding answers' : 'Coding a sample again';
}

function waitingWords(uncoded: number): string {
  if (uncoded === 0) return 'New answers keep coming in and wait.';
  return uncoded === 1
    ? '1 answer waits, and new ones keep coming in.'
    : `${formatNumber(uncoded)} answers wait, and new ones keep coming in.`;
}
