import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '../../components/ui/index.ts';
import { useSignInByLink } from '../../features/access/api/sign-in-by-link.ts';
import { ProblemError } from '../../lib/http.ts';
import { problemText } from '../../lib/problem-text.ts';
import { EntryPage } from './entry-page.tsx';

const usedUp =
  'This link is not complete, or it was used already. Run “plumbline sign-in EMAIL” where Plumbline runs for a new one, or sign in with your password.';

/** A one-time link signs in on a press, so that a mail scanner that opens it does not use it up. */
export function SignInLinkPage() {
  const { token } = useParams({ strict: false });
  const navigate = useNavigate();
  const signIn = useSignInByLink();
  const go = () => signIn.mutate({ token: token ?? '' }, { onSuccess: () => void navigate({ to: '/' }) });
  return (
    <EntryPage
      title="Welcome to Plumbline"
      lead="This link works once. Afterwards, set a password under Settings."
    >
      <Button variant="primary" onClick={go} disabled={signIn.isPending}>
        Sign in
      </Button>
      {signIn.error && (
        <p role="alert" className="entry__error">
          {refused(signIn.error) ? usedUp : problemText(signIn.error)}
        </p>
      )}
    </EntryPage>
  );
}

function refused(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status < 500;
}
