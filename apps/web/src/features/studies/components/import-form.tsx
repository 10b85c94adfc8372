import type { ImportResult, Study, StudyVersion } from '@plumbline/contracts';
import { type FormEvent, useEffect, useState } from 'react';
import { Button, ButtonLink, EmptyState, SegmentedControl, TextArea } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useImportAnswers } from '../api/import-answers.ts';
import { useImportColumns } from '../api/use-import-columns.ts';
import { type FieldPlaces, guessPlace, importMap } from '../import/field-places.ts';
import { formatOf, type ImportSource, noSource, sourceFault } from '../import/import-source.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportPlaces } from './import-places.tsx';
import { ImportSourceField } from './import-source-field.tsx';
import { Setting } from './setting.tsx';

type Outcome = { result: ImportResult; kind: 'checked' | 'imported' };
type Faulty = 'leave_out' | 'refuse_all';

/** Where the answers are, what each column is, and how these people agreed. */
export function ImportForm({ study, version }: { study: Study; version: StudyVersion }) {
  const { questions } = version;
  const [source, setSource] = useState<ImportSource>(noSource);
  const [places, setPlaces] = useState<FieldPlaces>({});
  const [consent, setConsent] = useState('');
  const [faulty, setFaulty] = useState<Faulty>('leave_out');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = useImportAnswers(study.id);
  const fault = sourceFault(source);
  const {
    columns,
    error: unread,
    isPending: reading,
  } = useImportColumns(study.id, fault ? noSource : source);
  const form = useFocusOnFault(send.error);
  const format = formatOf(source.data);

  // What was said of a column stays as long as the file has it.
  useEffect(() => {
    if (columns === undefined) return;
    setPlaces((now) =>
      Object.fromEntries(
        columns.map(({ name, example }) => [name, now[name] ?? guessPlace(name, questions, example)]),
      ),
    );
  }, [columns, questions]);
  const take = (next: ImportSource) => {
    setSource(next);
    setOutcome(null);
    send.reset();
  };
  const run = (kind: Outcome['kind']) => {
    setOutcome(null);
    const map = importMap(places, questions, format);
    send.mutate(
      { format, data: source.data, map, consent, faulty, dryRun: kind === 'checked' },
      {
        onSuccess: (result) => {
          setOutcome({ result, kind });
          // Taken away, so that a second press does not import them twice.
          if (kind === 'imported' && result.accepted > 0) setSource(noSource);
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run('imported');
  };
  const named = ['/data', '/consent', '/map', ...Object.keys(places).map((name) => `/map/${name}`)];
  const unnamed = send.error && !named.some((pointer) => fieldText(send.error, pointer));
  const dataFault =
    fault ?? fieldText(unread, '/data') ?? problemText(unread) ?? fieldText(send.error, '/data');
  const reportHref = `/studies/${study.id}/report`;
  const told = outcome && (
    <ImportOutcome {...outcome} questions={questions} faulty={faulty} reportHref={reportHref} />
  );
  // These answers may have been the last it wanted: then what became of them stays in sight.
  if (study.state === 'closed')
    return (
      told ?? (
        <EmptyState
          title="This study is closed"
          action={<ButtonLink href={reportHref}>Open the report</ButtonLink>}
        >
          Start its next wave from the report to bring in more answers.
        </EmptyState>
      )
    );
  return (
    <form className="form import-form" ref={form} onSubmit={submit} noValidate>
      <ImportSourceField source={source} onChange={take} error={dataFault} />
      {reading && <p className="meta">Reading the columns…</p>}
      {columns && columns.length > 0 && (
        <>
          <ImportPlaces
            columns={columns}
            places={places}
            questions={questions}
            format={format}
            cohort={study.cohort}
            onChange={(next) => {
              setPlaces(next);
              setOutcome(null);
            }}
            error={send.error}
          />
          <Setting
            label="When a line is wrong"
            hint="Lines that are kept are kept in one step: an import that breaks off leaves nothing behind."
          >
            <SegmentedControl
              label="When a line is wrong"
              options={faultyOptions}
              value={faulty}
              onChange={setFaulty}
            />
          </Setting>
          <TextArea
            label="How these people agreed"
            hint="Kept with every imported answer: when and how they consented to this use."
            rows={2}
            value={consent}
            onChange={(event) => setConsent(event.target.value)}
            error={fieldText(send.error, '/consent')}
          />
          {unnamed && (
            <p className="error" role="alert">
              {problemText(send.error)}
            </p>
          )}
          <div className="row">
            <Button onClick={() => run('checked')} busy={send.isPending}>
              Check
            </Button>
            <Button type="submit" variant="primary" busy={send.isPending}>
              Import answers
            </Button>
          </div>
        </>
      )}
      {told}
    </form>
  );
}

const faultyOptions = [
  { value: 'leave_out', label: 'Leave that line out' },
  { value: 'refuse_all', label: 'Import nothing' },
] as const;
