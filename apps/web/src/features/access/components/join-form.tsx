import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useAcceptInvitation } from '../api/accept-invitation.ts';

/** Name, e-mail and password of someone who was invited. */
export function JoinForm({ token, onJoined }: { token: string; onJoined: () => void }) {
  const [fields, setFields] = useState({ name: '', email: '', password: '' });
  const accept = useAcceptInvitation();
  const form = useFocusOnFault(accept.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ token, ...fields }, { onSuccess: onJoined });
  };
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const errors = {
    name: fieldText(accept.error, '/name'),
    email: fieldText(accept.error, '/email'),
    password: fieldText(accept.error, '/password'),
  };
  const general = errors.name || errors.email || errors.password ? undefined : problemText(accept.error);
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextInput
        label="Name"
        autoComplete="name"
        value={fields.name}
        onChange={set('name')}
        error={errors.name}
      />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        value={fields.email}
        onChange={set('email')}
        error={errors.email}
      />
      <TextInput
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        value={fields.password}
        onChange={set('password')}
        error={errors.password ?? general}
      />
      <Button type="submit" variant="primary" disabled={accept.isPending}>
        Join
      </Button>
    </form>
  );
}
