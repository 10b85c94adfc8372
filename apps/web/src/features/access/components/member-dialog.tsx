import type { Member, Role } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Dialog, Select, useToast } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useChangeMember, useRemoveMember } from '../api/manage-member.ts';
import { roleWords } from '../roles.ts';

interface MemberDialogProps {
  member: Member;
  /** Roles that whoever looks may give. */
  roles: readonly Role[];
  onClose: () => void;
}

/** Another role for a member, or none any more. Rendered while it is open. */
export function MemberDialog({ member, roles, onClose }: MemberDialogProps) {
  const [role, setRole] = useState(member.role);
  const change = useChangeMember(member.userId);
  const remove = useRemoveMember(member.userId);
  const toast = useToast();
  const said = (message: string) => ({
    onSuccess: () => {
      onClose();
      toast({ tone: 'good' as const, message });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ role }, said(`${member.name} is ${article(role)} ${role} now.`));
  };
  const error = change.error ?? remove.error;
  return (
    <Dialog open onClose={onClose} title={member.name} lead={member.email}>
      <form className="form" onSubmit={submit}>
        <Select
          label="Role"
          value={role}
          onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? role)}
          options={roles.map((value) => ({ value, label: roleWords[value] }))}
        />
        {error && (
          <p className="error" role="alert">
            {problemText(error)}
          </p>
        )}
        <div className="row">
          <Button type="submit" variant="primary" busy={change.isPending} disabled={role === member.role}>
            Save
          </Button>
          <Button
            variant="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate(undefined, said(`${member.name} is out of the workspace.`))}
          >
            Take out of the workspace
          </Button>
        </div>
        <p className="meta">Whoever is taken out is signed out at once. What they did stays.</p>
      </form>
    </Dialog>
  );
}

function article(role: Role): string {
  return /^[aeiou]/.test(role) ? 'an' : 'a';
}
