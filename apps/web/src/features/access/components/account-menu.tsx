import type { Session } from '@plumbline/contracts';
import { Button } from '../../../components/ui/index.ts';
import { useSignOut } from '../api/sign-out.ts';

/** Who is signed in, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  return (
    <div className="account">
      <p className="meta">
        {session.member.name}
        <br />
        {session.workspace.name}
      </p>
      <Button
        variant="quiet"
        size="sm"
        onClick={() => signOut.mutate(undefined, { onSettled: () => location.assign('/') })}
      >
        Sign out
      </Button>
    </div>
  );
}
