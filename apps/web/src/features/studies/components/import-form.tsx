import type { ImportResult, Study, StudyVersion } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, TextArea } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useImportAnswers } from '../api/import-answers.ts';
import { type FieldPlaces, guessPlace, importMap } from '../import/field-places.ts';
import { sourceFields } from '../import/import-source.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportPlaces } from './import-places.tsx';
import { type ImportSource, ImportSourceField } from './import-source-field.tsx';

type Outcome = { result: ImportResult; kind: 'checked' | 'imported' };

const noSource: ImportSource = { data: '', file: null };

/** Where the answers are, what each field is, and how these people agreed. */
export function ImportForm({ study, version }: { study: Study; version: StudyVersion }) {
  const [source, setSource] = useState(noSource);
  const [places, setPlaces] = useState<FieldPlaces>({});
  const [consent, setConsent] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = useImportAnswers(study.id);
  const fields = sourceFields(source.data);
  const unread = source.data.trim() !== '' && fields === null;

  const take = (next: ImportSource) => {
    const found = sourceFields(next.data) ?? [];
    setSource(next);
    setOutcome(null);
    setPlaces((now) =>
      Object.fromEntries(found.map(({ name }) => [name, now[name] ?? guessPlace(name, version.questions)])),
    );
  };
  const run = (kind: Outcome['kind']) => {
    setOutcome(null);
    const body = { format: 'jsonl' as const, data: source.data, map: importMap(places), consent };
    send.mutate(
      { ...body, dryRun: kind === 'checked' },
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
  return (
    <form className="form import-form" onSubmit={submit} noValidate>
      <ImportSourceField
        source={source}
        onChange={take}
        error={
          unread
            ? 'The first line is not a JSON object such as {"comment": "…"}'
            : fieldText(send.error, '/data')
        }
      />
      {fields && fields.length > 0 && (
        <>
          <ImportPlaces
            fields={fields}
            places={places}
            questions={version.questions}
            cohort={study.cohort}
            onChange={setPlaces}
            error={send.error}
          />
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
            <Button type="submit" busy={send.isPending}>
              Import answers
            </Button>
          </div>
        </>
      )}
      {outcome && <ImportOutcome {...outcome} reportHref={`/studies/${study.id}/report`} />}
    </form>
  );
}
