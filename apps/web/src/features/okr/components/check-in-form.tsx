import type { KeyResult } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Dialog, TextArea, TextInput, useToast } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useRecordCheckIn } from '../api/record-check-in.ts';
import { noNumber, numberOf } from '../number-of.ts';

/** A value, how confident, and what happened. */
export function CheckInForm({
  keyResult,
  open,
  onClose,
}: {
  keyResult: KeyResult;
  open: boolean;
  onClose: () => void;
}) {
  const [fields, setFields] = useState({ value: '', confidence: '5', note: '' });
  const record = useRecordCheckIn(keyResult.id);
  const [fault, setFault] = useState<object | null>(null);
  const toast = useToast();
  const form = useFocusOnFault(fault ?? record.error);
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = numberOf(fields.value);
    if (value === null || Number.isNaN(value)) return setFault({});
    setFault(null);
    record.mutate(
      { value, confidence: Number(fields.confidence), note: fields.note },
      {
        onSuccess: () => {
          setFields({ value: '', confidence: '5', note: '' });
          onClose();
          toast({ tone: 'good', message: 'Checked in.' });
        },
      },
    );
  };
  const named = ['/value', '/confidence', '/note'].some((pointer) => fieldText(record.error, pointer));
  return (
    <Dialog open={open} onClose={onClose} title="Check in" lead={keyResult.title}>
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <TextInput
          label={keyResult.unit === 'percent' ? 'Value now, in percent' : 'Value now'}
          inputMode="decimal"
          value={fields.value}
          onChange={(event) => {
            setFault(null);
            set('value')(event);
          }}
          error={fault ? noNumber : fieldText(record.error, '/value')}
        />
        <TextInput
          label={`Confidence that the target is reached: ${fields.confidence} of 10`}
          type="range"
          min={0}
          max={10}
          value={fields.confidence}
          onChange={set('confidence')}
          error={fieldText(record.error, '/confidence')}
        />
        <TextArea
          label="What happened?"
          rows={3}
          value={fields.note}
          onChange={set('note')}
          error={fieldText(record.error, '/note')}
        />
        {record.error && !named && (
          <p className="error" role="alert">
            {problemText(record.error)}
          </p>
        )}
        <Button type="submit" variant="primary" busy={record.isPending}>
          Check in
        </Button>
      </form>
    </Dialog>
  );
}
