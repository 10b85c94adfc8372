import type { ShownTurn } from './shown.ts';
import { useStrings } from './strings/index.ts';

interface SkipLinksProps {
  turn: ShownTurn;
  onSkip: (reason: 'skipped' | 'prefer_not_to_say') => void;
}

/** Ways past a question. A required one may be declined, never just skipped. */
export function SkipLinks({ turn, onSkip }: SkipLinksProps) {
  const strings = useStrings();
  return (
    <div className="skips">
      {!turn.required && (
        <button type="button" className="skip-q" onClick={() => onSkip('skipped')}>
          {turn.kind === 'probe' ? strings.skipProbe : strings.skip}
        </button>
      )}
      {turn.kind === 'question' && (
        <button type="button" className="skip-q" onClick={() => onSkip('prefer_not_to_say')}>
          {strings.ratherNot}
        </button>
      )}
    </div>
  );
}
