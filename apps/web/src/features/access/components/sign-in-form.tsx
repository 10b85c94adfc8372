import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useSignIn } from '../api/sign-in.ts';

export function SignInForm() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const form = useFocusOnFault(signIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  const emailError = fieldText(signIn.error, '/email');
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={emailError}
      />
      <TextInput
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={emailError ? undefined : problemText(signIn.error)}
      />
      <Button type="submit" variant="primary" disabled={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
