import type { Member, Role } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, List, ListRow } from '../../../components/ui/index.ts';
import { rolesGivenBy } from '../roles.ts';
import { MemberDialog } from './member-dialog.tsx';

interface MemberListProps {
  members: Member[];
  /** Who looks. */
  me: { userId: string | null; role: Role };
}

export function MemberList({ members, me }: MemberListProps) {
  const [managed, setManaged] = useState<Member | null>(null);
  const roles = rolesGivenBy(me.role);
  return (
    <>
      <List>
        {members.map((member) => (
          <ListRow
            key={member.userId}
            end={
              <div className="row">
                <span className="meta">{member.role}</span>
                {member.userId !== me.userId && roles.includes(member.role) && (
                  <Button size="sm" aria-label={`Change ${member.name}`} onClick={() => setManaged(member)}>
                    Change
                  </Button>
                )}
              </div>
            }
          >
            <p className="medium">{member.name}</p>
            <p className="meta">{member.email}</p>
          </ListRow>
        ))}
      </List>
      {managed && <MemberDialog member={managed} roles={roles} onClose={() => setManaged(null)} />}
    </>
  );
}
