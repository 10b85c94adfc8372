import { type ChangeEvent, useId, useState } from 'react';
import { decode } from '../../../../lib/decode.ts';

const mostBytes = 5_000_000;

/** The list from a file. */
export function PeopleFile({ onRead }: { onRead: (text: string) => void }) {
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) onRead(decode(await file.arrayBuffer()).data);
    // The same file can be chosen again once it was mended.
    input.value = '';
  };
  return (
    <div className="field">
      <label htmlFor={id}>Or choose a .csv file</label>
      <input id={id} type="file" accept=".csv,.tsv,text/csv" onChange={(event) => void choose(event)} />
      {tooLarge && (
        <p className="error" role="alert">
          The file is larger than 5 MB. Split it and add the parts one after another.
        </p>
      )}
    </div>
  );
}
