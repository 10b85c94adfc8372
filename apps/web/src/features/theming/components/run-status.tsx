import type { Codebook } from '@plumbline/contracts';
import { formatPercent } from '../../../components/format.ts';
import { Button, Icon, Meter } from '../../../components/ui/index.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';
import { runStanding } from '../run-standing.ts';
import { RerunButton } from './rerun-button.tsx';

interface RunStatusProps {
  codebook: Codebook;
  busy: boolean;
  /** Absent for viewers. */
  onStep?: ((step: CodebookStep) => void) | undefined;
}

/**
 * What the machine is doing with these answers: how far it is, whether it waits, and how to stop it, let it go on or begin
 * again. Always there and of one height, so that nothing below it jumps when a run begins or ends.
 */
export function RunStatus({ codebook, busy, onStep }: RunStatusProps) {
  const { title, words, icon, progress, step } = runStanding(codebook);
  return (
    <div className="run-status">
      <p role="status">
        {icon && (
          <span className="run-status__icon">
            <Icon name={icon} />
          </span>
        )}
        <span className="medium">{title}</span> <span className="soft num">{words}</span>
      </p>
      {progress !== null && <Meter value={progress} label={`${formatPercent(progress)} of the answers`} />}
      {onStep && step === 'pause' && (
        <Button size="sm" icon="pause" busy={busy} onClick={() => onStep({ kind: 'pause' })}>
          Stop
        </Button>
      )}
      {onStep && step === 'resume' && (
        <Button size="sm" icon="play" busy={busy} onClick={() => onStep({ kind: 'resume' })}>
          Resume
        </Button>
      )}
      {onStep && step === 'rerun' && <RerunButton codebook={codebook} busy={busy} onStep={onStep} />}
    </div>
  );
}
