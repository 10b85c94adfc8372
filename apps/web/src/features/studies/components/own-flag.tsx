import type { QualityFlag, Transcript } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFlagInterview } from '../api/flag-interview.ts';

type Props = { transcript: Transcript; flag: QualityFlag | null };

/** A colleague's own reason why the interview looks unusual; editors write it and take it back. */
export function OwnFlag({ transcript, flag: own }: Props) {
  const [stage, setStage] = useState<'quiet' | 'writing'>('quiet');
  const [reason, setReason] = useState('');
  const flag = useFlagInterview(transcript.id, transcript.study.id);
  const save = (event: FormEvent) => {
    event.preventDefault();
    flag.mutate(reason, {
      onSuccess: () => {
        setStage('quiet');
        setReason('');
      },
    });
  };
  return (
    <>
      {own !== null ? (
        <>
          <p dir="auto">Looks unusual: {own.reason}</p>
          <Button size="sm" busy={flag.isPending} onClick={() => flag.mutate(null)}>
            Take the flag back
          </Button>
        </>
      ) : stage === 'quiet' ? (
        <Button size="sm" onClick={() => setStage('writing')}>
          Flag as unusual
        </Button>
      ) : (
        <form className="form" onSubmit={save} noValidate>
          <TextInput
            label="Why it looks unusual"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={fieldText(flag.error, '/reason')}
          />
          <div className="row">
            <Button type="submit" size="sm" busy={flag.isPending}>
              Flag it
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setStage('quiet')}>
              Cancel
            </Button>
          </div>
        </form>
      )}
      {flag.error && fieldText(flag.error, '/reason') === undefined && (
        <p className="form__error" role="alert">
          {problemText(flag.error)}
        </p>
      )}
    </>
  );
}
