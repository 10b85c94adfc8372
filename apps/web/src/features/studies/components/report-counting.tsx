import type { Report, Study } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { terms } from '../../../components/terms.ts';
import { Button, Dialog, Switch, Term, TextInput } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { problemText } from '../../../lib/problem-text.ts';
import { useUpdateStudy } from '../api/update-study.ts';
import { useStudy } from '../api/use-study.ts';
import { sizeFault, sizeRows, sizesOf } from '../report-sizes.ts';

interface ReportCountingProps {
  report: Report;
  open: boolean;
  onClose: () => void;
}

/** How large the groups really are, and whether flagged interviews count. */
export function ReportCounting({ report, open, onClose }: ReportCountingProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="How answers count"
      lead="Holds for every number of this study, here and on the key results that rest on it."
    >
      <WithStudy report={report} onClose={onClose} />
    </Dialog>
  );
}

function WithStudy({ report, onClose }: Omit<ReportCountingProps, 'open'>) {
  const study = useStudy(report.study.id);
  return (
    <Loaded query={study}>{(data) => <CountingForm report={report} study={data} onDone={onClose} />}</Loaded>
  );
}

function CountingForm({ report, study, onDone }: { report: Report; study: Study; onDone: () => void }) {
  const [rows, setRows] = useState(() => sizeRows(study.cohortSizes, report.attributes));
  const [excludeFlagged, setExcludeFlagged] = useState(study.excludeFlagged);
  const [stage, setStage] = useState<'typing' | 'tried'>('typing');
  const update = useUpdateStudy(study.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStage('tried');
    if (rows.some((row) => sizeFault(row) !== undefined)) return;
    const { draftRevision } = study;
    update.mutate({ draftRevision, cohortSizes: sizesOf(rows), excludeFlagged }, { onSuccess: onDone });
  };
  return (
    <form className="form form--wide" onSubmit={submit} noValidate>
      <Switch
        label={
          <>
            Leave out <Term explain={terms.flagged}>flagged</Term> interviews
          </>
        }
        checked={excludeFlagged}
        onChange={setExcludeFlagged}
      />
      {rows.length > 0 && (
        <fieldset className="sizes">
          <legend className="label">Known size of each group</legend>
          <p className="hint">
            Answers are <Term explain={terms.weighted}>weighted</Term> to these sizes, and a contrast drawn by
            outcome needs them to say “times as likely”. Leave empty what is not known.
          </p>
          {rows.map((row, at) => (
            <TextInput
              key={`${row.attribute} ${row.value}`}
              label={`${row.attribute.replaceAll('_', ' ')}: ${row.value}`}
              inputMode="numeric"
              value={row.size}
              onChange={(event) => setRows(rows.with(at, { ...row, size: event.target.value }))}
              error={stage === 'tried' ? sizeFault(row) : undefined}
            />
          ))}
        </fieldset>
      )}
      {update.error && (
        <p className="form__error" role="alert">
          {problemText(update.error)}
        </p>
      )}
      <Button type="submit" variant="primary" busy={update.isPending}>
        Save
      </Button>
    </form>
  );
}
