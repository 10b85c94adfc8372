import type { Codebook, ThemingRun } from '@plumbline/contracts';
import { formatNumber } from '../../components/format.ts';
import type { IconName } from '../../components/ui/index.ts';

/** What the machine is doing with the answers of a question, in words, and what a person may do about it. */
export interface RunStanding {
  title: string;
  words: string;
  icon: IconName | null;
  /** Share of the work done; null while none is under way. */
  progress: number | null;
  step: 'pause' | 'resume' | 'rerun' | null;
}

/** The first that holds: paused, budget used up, under way, waiting for the model, about to begin, done. */
export function runStanding({ run, paused, budget, theming, version }: Codebook): RunStanding {
  if (paused)
    return {
      title: 'Theming is paused.',
      words: `What is coded stays. ${waitingWords(theming.uncoded)}`,
      icon: 'pause',
      progress: null,
      step: 'resume',
    };
  if (budget?.reached)
    return {
      title: 'Budget reached.',
      words:
        theming.state === 'waiting'
          ? `${theming.sentence} New ones keep coming in.`
          : `Today’s budget for the model is used up. ${waitingWords(theming.uncoded)}`,
      icon: 'warning',
      progress: null,
      step: null,
    };
  if (run?.state === 'running') return underWay(run);
  if (theming.state === 'waiting')
    return { title: 'Theming waits.', words: theming.sentence, icon: 'info', progress: null, step: 'pause' };
  if (theming.state === 'running')
    return {
      title: 'Coding is about to begin.',
      words: `${countWords(theming.uncoded)} to go.`,
      icon: null,
      progress: 0,
      step: 'pause',
    };
  const none = theming.state === 'none';
  return {
    title: none ? 'No answers yet.' : 'Every answer is coded.',
    words: none ? 'They are coded as they arrive.' : '',
    icon: none ? 'info' : 'check',
    progress: null,
    step: version === null ? null : 'rerun',
  };
}

function underWay({ kind, done, total, detail, costUsd }: ThemingRun): RunStanding {
  const cost = costUsd > 0 ? `${dollars(costUsd)} so far.` : '';
  return {
    title: kind === 'theme' ? 'Coding answers' : 'Coding a sample again',
    words: [`${formatNumber(done)} of ${formatNumber(total)}.`, detail, cost].filter(Boolean).join(' '),
    icon: null,
    progress: total === 0 ? 0 : done / total,
    step: kind === 'theme' ? 'pause' : null,
  };
}

function waitingWords(uncoded: number): string {
  if (uncoded === 0) return 'New answers keep coming in and wait.';
  return `${countWords(uncoded)} ${uncoded === 1 ? 'waits' : 'wait'}, and new ones keep coming in.`;
}

function countWords(count: number): string {
  return count === 1 ? '1 answer' : `${formatNumber(count)} answers`;
}

function dollars(usd: number): string {
  return usd < 0.01 ? 'Less than $0.01' : `$${usd.toFixed(2)}`;
}
