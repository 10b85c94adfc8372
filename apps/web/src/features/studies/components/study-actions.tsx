import type { Study } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, Dialog, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useCloseStudy } from '../api/close-study.ts';
import { useKeepStudyFile } from '../api/keep-study-file.ts';
import { usePauseStudy } from '../api/pause-study.ts';
import { useResumeStudy } from '../api/resume-study.ts';

/** The life of a study: keep it as a file, pause, resume, close. */
export function StudyActions({ study }: { study: Study }) {
  const [closing, setClosing] = useState(false);
  const file = useKeepStudyFile(study.id);
  const pause = usePauseStudy(study.id);
  const resume = useResumeStudy(study.id);
  const close = useCloseStudy(study.id);
  const toast = useToast();
  const failed = (error: unknown) =>
    toast({ tone: 'bad', message: problemText(error) ?? 'That did not work.' });
  const said = (message: string) => ({ onSuccess: () => toast({ tone: 'good', message }), onError: failed });
  const closed = {
    onSuccess: () => {
      setClosing(false);
      toast({ tone: 'good', message: 'The study is closed.' });
    },
    onError: failed,
  };
  const asks = study.state === 'live' || study.state === 'paused';
  return (
    <>
      <Button
        icon="download"
        busy={file.isPending}
        onClick={() => file.mutate(undefined, { onError: failed })}
      >
        Keep as a file
      </Button>
      {study.state === 'live' && (
        <Button
          icon="pause"
          busy={pause.isPending}
          onClick={() => pause.mutate(undefined, said('Paused: no interview starts until you resume.'))}
        >
          Pause
        </Button>
      )}
      {study.state === 'paused' && (
        <Button
          icon="play"
          busy={resume.isPending}
          onClick={() => resume.mutate(undefined, said('The study takes answers again.'))}
        >
          Resume
        </Button>
      )}
      {asks && <Button onClick={() => setClosing(true)}>Close study</Button>}
      <Dialog
        open={closing}
        onClose={() => setClosing(false)}
        title="Close this study?"
        footer={
          <>
            <Button variant="primary" busy={close.isPending} onClick={() => close.mutate(undefined, closed)}>
              Close study
            </Button>
            <Button onClick={() => setClosing(false)}>Cancel</Button>
          </>
        }
      >
        <p>Nobody can answer any more. Interviews under way are kept as far as they came.</p>
        <p className="soft">
          Before its target or last day this closes it early: its intervals stay the wide ones that may be
          read at any time.
        </p>
      </Dialog>
    </>
  );
}
