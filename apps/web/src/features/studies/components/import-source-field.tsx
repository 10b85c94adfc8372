import { type ChangeEvent, useId, useState } from 'react';
import { formatNumber } from '../../../components/format.ts';
import { Button, TextArea } from '../../../components/ui/index.ts';
import { decode } from '../../../lib/decode.ts';
import { countLines, formatOf, type ImportSource, noSource, sourceFault } from '../import/import-source.ts';

interface ImportSourceFieldProps {
  source: ImportSource;
  onChange: (source: ImportSource) => void;
  error: string | undefined;
}

const mostBytes = 32_000_000;

/** Past answers: pasted, or from a file. */
export function ImportSourceField({ source, onChange, error }: ImportSourceFieldProps) {
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) onChange({ ...decode(await file.arrayBuffer()), file: file.name });
    // Its name stands above; the same file can be chosen again once it was mended.
    input.value = '';
  };
  return (
    <>
      {source.file === null ? (
        <TextArea
          label="Answers"
          hint="CSV with the names of the columns first, or one JSON object a line: {&quot;comment&quot;: &quot;Setup took a day&quot;}"
          rows={5}
          value={source.data}
          onChange={(event) => onChange({ ...noSource, data: event.target.value })}
          error={error}
        />
      ) : (
        <div className="import-file">
          <p>
            <span className="medium">{source.file}</span>{' '}
            {!sourceFault(source) && <span className="meta num">{contentWords(source.data)}</span>}
          </p>
          {source.encoding !== 'UTF-8' && !sourceFault(source) && (
            <p className="meta">
              Not UTF-8: read as {source.encoding}. Look at the accents of the columns and of the check below.
            </p>
          )}
          {error && (
            <p className="error" role="alert">
              {error}
            </p>
          )}
          <Button size="sm" onClick={() => onChange(noSource)}>
            Take it away
          </Button>
        </div>
      )}
      <div className="field">
        <label htmlFor={id}>{source.file === null ? 'Or choose a file' : 'Choose another file'}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json,text/csv,application/x-ndjson"
          onChange={(event) => void choose(event)}
        />
        <p className="hint">.csv or .jsonl, up to 32 MB.</p>
        {tooLarge && (
          <p className="error" role="alert">
            The file is larger than 32 MB. Split it and import the parts one after another.
          </p>
        )}
      </div>
    </>
  );
}

function contentWords(data: string): string {
  const lines = countLines(data);
  const counted = lines === 1 ? '1 line' : `${formatNumber(lines)} lines`;
  return `${formatOf(data) === 'csv' ? 'CSV' : 'JSONL'}, ${counted}`;
}
