import { PageHeader, Section } from '../../components/ui/index.ts';
import { useMembers } from '../../features/access/api/use-members.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { InviteForm } from '../../features/access/components/invite-form.tsx';
import { MemberList } from '../../features/access/components/member-list.tsx';
import { PasswordForm } from '../../features/access/components/password-form.tsx';
import { ThemingEngine } from '../../features/access/components/theming-engine.tsx';
import { Loaded } from '../../lib/loaded.tsx';

export function SettingsPage() {
  const session = useSession();
  const members = useMembers();
  return (
    <Loaded query={session}>
      {({ workspace, member, hasPassword, theming }) => (
        <>
          <PageHeader title="Settings" facts={[workspace.name, `Your role: ${member.role}`]} />
          <Section title="Theming" lead="Who groups the open answers.">
            <ThemingEngine theming={theming} />
          </Section>
          {member.userId !== null && (
            <Section
              title="Your password"
              lead={hasPassword ? 'Set. You can change it here.' : 'Not set yet.'}
            >
              <PasswordForm />
            </Section>
          )}
          <Section title="Members" lead="Owners and admins invite; editors write; viewers read.">
            <Loaded query={members}>{({ items }) => <MemberList members={items} me={member} />}</Loaded>
            {(member.role === 'owner' || member.role === 'admin') && <InviteForm />}
          </Section>
        </>
      )}
    </Loaded>
  );
}
