import type { Persona, Pilot, Study } from '@plumbline/contracts';
import { useEffect, useState } from 'react';
import { Button, Dialog, Notice, Select, Skeleton, Tag } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { usePilotStudy } from '../api/pilot-study.ts';

interface PilotDialogProps {
  study: Study;
  open: boolean;
  onClose: () => void;
}

/** The script run with a simulated respondent: how it reads, how long it takes, what nobody reaches. */
export function PilotDialog({ study, open, onClose }: PilotDialogProps) {
  const [persona, setPersona] = useState<Persona>('typical');
  const [seed, setSeed] = useState(1);
  const pilot = usePilotStudy(study.id);
  const { mutate, data, error, isPending } = pilot;
  useEffect(() => {
    if (open) mutate({ persona, seed });
  }, [open, persona, seed, mutate]);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="wide"
      title="Pilot"
      lead="A simulated respondent answers your draft. It shows how the script runs, not what people think: nothing of it is kept, and it never counts as evidence."
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className="pilot__tools">
        <Select
          label="Respondent"
          value={persona}
          onChange={(event) => {
            const chosen = personas.find(({ value }) => value === event.target.value);
            if (chosen) setPersona(chosen.value);
          }}
          options={personas}
        />
        <Button icon="retry" busy={isPending} onClick={() => setSeed((before) => before + 1)}>
          Another one
        </Button>
      </div>
      {error && (
        <p className="form__error" role="alert">
          {problemText(error)}
        </p>
      )}
      {data ? <PilotResult pilot={data} /> : !error && <Skeleton />}
    </Dialog>
  );
}

function PilotResult({ pilot }: { pilot: Pilot }) {
  const { findings, transcript, minutes, runs } = pilot;
  return (
    <div className="pilot">
      {findings.length === 0 ? (
        <Notice icon="check">
          About {minutes} {minutes === 1 ? 'minute' : 'minutes'}. In {runs} simulated interviews every
          question was reached and every option could be picked.
        </Notice>
      ) : (
        <ul className="pilot__findings" aria-label="Findings">
          {findings.map(({ text }) => (
            <li key={text}>
              <Notice icon="warning">{text}</Notice>
            </li>
          ))}
        </ul>
      )}
      <h3 className="sub">
        One interview <Tag look="boxed">Pilot</Tag>
      </h3>
      <ol className="pilot__turns" aria-label="Transcript of the pilot">
        {transcript.map(({ seq, kind, text }) => (
          <li key={seq} className={`pilot__turn pilot__turn--${kind}`}>
            <span className="meta">{turnWords[kind]}</span>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

const turnWords: Record<Pilot['transcript'][number]['kind'], string> = {
  question: 'Question',
  probe: 'Follow-up',
  statement: 'Interviewer',
  answer: 'Answer',
  skip: 'No answer',
};
const personas: { value: Persona; label: string }[] = [
  { value: 'typical', label: 'Typical' },
  { value: 'talkative', label: 'Talkative' },
  { value: 'brief', label: 'Brief' },
  { value: 'reluctant', label: 'Reluctant: leaves a lot out' },
];
