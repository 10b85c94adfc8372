import { useNavigate, useParams } from '@tanstack/react-router';
import { JoinForm } from '../../features/access/components/join-form.tsx';
import { EntryPage } from './entry-page.tsx';

export function JoinPage() {
  const { token } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <EntryPage title="Join the workspace" lead="You were invited. Choose how you sign in from now on.">
      <JoinForm token={token ?? ''} onJoined={() => void navigate({ to: '/' })} />
    </EntryPage>
  );
}
