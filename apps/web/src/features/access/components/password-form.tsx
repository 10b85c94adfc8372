import { type FormEvent, useState } from 'react';
import { Button, TextInput, useToast } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useSetPassword } from '../api/set-password.ts';

export function PasswordForm() {
  const [password, setPassword] = useState('');
  const save = useSetPassword();
  const toast = useToast();
  const form = useFocusOnFault(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { password },
      {
        onSuccess: () => {
          setPassword('');
          toast({ tone: 'good', message: 'Your password is set.' });
        },
      },
    );
  };
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextInput
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={fieldText(save.error, '/password') ?? problemText(save.error)}
      />
      <Button type="submit" disabled={save.isPending}>
        Set password
      </Button>
    </form>
  );
}
