import { type FormEvent, useState } from 'react';
import { Button, Select, TextInput } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useInviteMember } from '../api/invite-member.ts';
import { roleWords } from '../roles.ts';

const invited = ['viewer', 'editor', 'admin'] as const;

/** Makes an invitation link to send by hand. */
export function InviteForm() {
  const [role, setRole] = useState<(typeof invited)[number]>('editor');
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
        onChange={(event) => setRole(invited.find((one) => one === event.target.value) ?? role)}
        error={problemText(invite.error)}
        options={invited.map((value) => ({ value, label: roleWords[value] }))}
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
