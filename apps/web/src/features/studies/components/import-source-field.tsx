import { type ChangeEvent, useId, useState } from 'react';
import { formatNumber } from '../../../components/format.ts';
import { Button, TextArea } from '../../../components/ui/index.ts';
import { countLines } from '../import/import-source.ts';

export interface ImportSource {
  data: string;
  /** Name of the file it came from; null when it was pasted. */
  file: string | null;
}

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
    const file = event.target.files?.[0];
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) onChange({ data: await file.text(), file: file.name });
  };
  return (
    <>
      {source.file === null ? (
        <TextArea
          label="Answers"
          hint="One JSON object a line, for example {&quot;comment&quot;: &quot;Setup took a day&quot;, &quot;plan&quot;: &quot;team&quot;}"
          rows={5}
          value={source.data}
          onChange={(event) => onChange({ data: event.target.value, file: null })}
          error={error}
        />
      ) : (
        <div className="import-file">
          <p>
            <span className="medium">{source.file}</span>{' '}
            <span className="meta num">{formatNumber(countLines(source.data))} lines</span>
          </p>
          {error && <p className="error">{error}</p>}
          <Button size="sm" onClick={() => onChange({ data: '', file: null })}>
            Take it away
          </Button>
        </div>
      )}
      <div className="field">
        <label htmlFor={id}>Or choose a .jsonl file</label>
        <input
          id={id}
          type="file"
          accept=".jsonl,.ndjson,.json,application/x-ndjson"
          onChange={(event) => void choose(event)}
        />
        {tooLarge && (
          <p className="error" role="alert">
            The file is larger than 32 MB. Split it and import the parts one after another.
          </p>
        )}
      </div>
    </>
  );
}
