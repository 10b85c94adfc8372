import type { QualityFlag, Transcript } from '@plumbline/contracts';
import { terms } from '../../../components/terms.ts';
import { Button, Term } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useDismissFlag } from '../api/dismiss-flag.ts';
import { OwnFlag } from './own-flag.tsx';

type Automatic = QualityFlag & { kind: Exclude<QualityFlag['kind'], 'person'> };

/** Every reason why the interview looks unusual; editors dismiss what was found by itself, or write a reason of their own. */
export function TranscriptFlags({ transcript }: { transcript: Transcript }) {
  const dismiss = useDismissFlag(transcript.id, transcript.study.id);
  const own = transcript.flags.find(({ kind }) => kind === 'person') ?? null;
  return (
    <section>
      <h2>
        <Term explain={terms.flagged}>Flags</Term>
      </h2>
      <ul className="codes">
        {transcript.flags.filter(isAutomatic).map((flag) => (
          <li key={flag.kind}>
            <p>
              {flag.dismissed ? <s>{flag.reason}</s> : `Looks unusual: ${flag.reason}`}
              {flag.dismissed && <span className="meta"> Dismissed</span>}
            </p>
            <Button
              size="sm"
              variant="quiet"
              busy={dismiss.isPending}
              aria-label={`${flag.dismissed ? 'Restore' : 'Dismiss'}: ${flag.reason}`}
              onClick={() => dismiss.mutate({ kind: flag.kind, dismissed: !flag.dismissed })}
            >
              {flag.dismissed ? 'Restore' : 'Dismiss'}
            </Button>
          </li>
        ))}
      </ul>
      {dismiss.error && (
        <p className="form__error" role="alert">
          {problemText(dismiss.error)}
        </p>
      )}
      <OwnFlag transcript={transcript} flag={own} />
    </section>
  );
}

function isAutomatic(flag: QualityFlag): flag is Automatic {
  return flag.kind !== 'person';
}
