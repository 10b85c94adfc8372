import { SignInForm } from '../../features/access/components/sign-in-form.tsx';
import { EntryPage } from './entry-page.tsx';

export function SignInPage() {
  return (
    <EntryPage
      title="Sign in"
      lead="With your e-mail address and password. No password yet? Ask your admin for a link, or run “plumbline sign-in EMAIL” where Plumbline runs."
    >
      <SignInForm />
    </EntryPage>
  );
}
