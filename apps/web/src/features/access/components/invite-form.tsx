import { type FormEvent, useState } from 'react';
import { Button, Select, TextInput } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useInviteMember } from '../api/invite-member.ts';

type Invited = 'viewer' | 'editor' | 'admin';

const roles = [
  { value: 'viewer', label: 'Viewer: reads numbers and released quotes' },
  { value: 'editor', label: 'Editor: writes OKRs and studies, reads transcripts' },
  { value: 'admin', label: 'Admin: also invites people' },
];

/** Makes an invitation link to send by hand. */
export function InviteForm() {
  const [role, setRole] = useState<Invited>('editor');
  const invite = useInviteMember();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ role });
  };
  return (
    <form className="form" onSubmit={submit}>
      <Select
        label="Invite someone as"
        value={role}
        onChange={(event) => setRole(event.target.value as Invited)}
        error={problemText(invite.error)}
        options={roles}
      />
      <Button type="submit" disabled={invite.isPending}>
        Make an invitation link
      </Button>
      {invite.data && (
        <TextInput
          label="Send them this link"
          hint="It works once, for seven days."
          readOnly
          value={invite.data.url}
          onFocus={(event) => event.target.select()}
        />
      )}
    </form>
  );
}
