import type { Report } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, Dialog, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useCloseStudy } from '../api/close-study.ts';
import { useExportStudy } from '../api/export-study.ts';
import { useStartWave } from '../api/start-wave.ts';
import { ReportCounting } from './report-counting.tsx';

/** Export, close, and ask again: for editors. */
export function ReportActions({ report }: { report: Report }) {
  const { study, waves } = report;
  const [asking, setAsking] = useState<'close' | 'wave' | 'counting' | null>(null);
  const file = useExportStudy(study.id);
  const toast = useToast();
  const keep = () =>
    file.mutate(undefined, {
      onError: (error) => toast({ tone: 'bad', message: problemText(error) ?? 'The export did not finish.' }),
    });
  const wave = Math.max(1, ...waves.map((one) => one.wave));
  const running = study.state === 'live' || study.state === 'paused';
  return (
    <>
      <Button icon="download" busy={file.isPending} onClick={keep}>
        Export
      </Button>
      <Button onClick={() => setAsking('counting')}>How answers count</Button>
      {running && <Button onClick={() => setAsking('close')}>Close study</Button>}
      {study.version !== null && <Button onClick={() => setAsking('wave')}>Start next wave</Button>}
      <ReportCounting report={report} open={asking === 'counting'} onClose={() => setAsking(null)} />
      <CloseDialog report={report} open={asking === 'close'} onClose={() => setAsking(null)} />
      <WaveDialog studyId={study.id} wave={wave} open={asking === 'wave'} onClose={() => setAsking(null)} />
    </>
  );
}

interface Asked {
  open: boolean;
  onClose: () => void;
}

function CloseDialog({ report, open, onClose }: Asked & { report: Report }) {
  const { study, funnel } = report;
  const close = useCloseStudy(study.id);
  const early = study.targetN === null || funnel.finished < study.targetN;
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title="Close this study?"
      verb="Close study"
      done="The study is closed."
      run={close}
    >
      <p>Nobody can answer any more. Interviews under way are kept as far as they came.</p>
      {early && (
        <p className="soft">
          {study.targetN === null
            ? 'No quota was set before the first answer'
            : `${funnel.finished} of ${study.targetN} have finished`}
          , so this closes it early: its intervals stay the wide ones that may be read at any time.
        </p>
      )}
    </Confirm>
  );
}

function WaveDialog({ studyId, wave, open, onClose }: Asked & { studyId: string; wave: number }) {
  const start = useStartWave(studyId);
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={`Start wave ${wave + 1}?`}
      verb={`Start wave ${wave + 1}`}
      done={`Wave ${wave + 1} has started.`}
      run={start}
    >
      <p>
        Wave {wave} ends and keeps its numbers. The same links ask the same questions again, towards a quota
        of its own.
      </p>
    </Confirm>
  );
}

interface ConfirmProps extends Asked {
  title: string;
  verb: string;
  done: string;
  run: ReturnType<typeof useCloseStudy>;
  children: React.ReactNode;
}

function Confirm({ open, onClose, title, verb, done, run, children }: ConfirmProps) {
  const toast = useToast();
  const go = () =>
    run.mutate(undefined, {
      onSuccess: () => {
        toast({ tone: 'good', message: done });
        onClose();
      },
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="primary" busy={run.isPending} onClick={go}>
            {verb}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {children}
      {run.error && (
        <p className="form__error" role="alert">
          {problemText(run.error)}
        </p>
      )}
    </Dialog>
  );
}
