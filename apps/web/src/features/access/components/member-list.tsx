import type { Member } from '@plumbline/contracts';
import { List, ListRow } from '../../../components/ui/index.ts';

export function MemberList({ members }: { members: Member[] }) {
  return (
    <List>
      {members.map((member) => (
        <ListRow key={member.userId} end={<span className="meta">{member.role}</span>}>
          <p className="medium">{member.name}</p>
          <p className="meta">{member.email}</p>
        </ListRow>
      ))}
    </List>
  );
}
