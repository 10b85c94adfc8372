import { type ChangeEvent, useId, useRef, useState } from 'react';
import { Button, useToast } from '../../../components/ui/index.ts';
import { decode } from '../../../lib/decode.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import type { useEditCodebook } from '../api/edit-codebook.ts';

interface CodebookFileProps {
  questionId: string;
  edit: ReturnType<typeof useEditCodebook>;
}

const mostBytes = 1_000_000;

/** The codebook as a CSV to keep, and the themes of one into the draft. */
export function CodebookFile({ questionId, edit }: CodebookFileProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const toast = useToast();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    target.value = '';
    if (!chosen) return;
    if (chosen.size > mostBytes) return setFault('A codebook file has at most 1 MB.');
    setFault(undefined);
    const csv = decode(await chosen.arrayBuffer()).data;
    edit.mutate(
      { kind: 'import', csv },
      {
        onSuccess: () => toast({ tone: 'good', message: 'The themes of the file are in the draft.' }),
        onError: (error) => setFault(fieldText(error, '/csv') ?? problemText(error)),
      },
    );
  };
  return (
    <>
      <a className="btn" href={`/api/v1/questions/${questionId}/codebook/export`} download>
        Export CSV
      </a>
      <label className="sr" htmlFor={id}>
        A codebook as CSV
      </label>
      <input
        id={id}
        ref={file}
        className="sr"
        type="file"
        tabIndex={-1}
        accept=".csv,text/csv"
        onChange={(event) => void choose(event)}
      />
      <Button
        icon="upload"
        busy={edit.isPending && edit.variables?.kind === 'import'}
        onClick={() => file.current?.click()}
      >
        Import CSV
      </Button>
      {fault && (
        <p className="error" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
