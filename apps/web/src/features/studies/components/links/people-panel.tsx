import type { Study } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, EmptyState, Section } from '../../../../components/ui/index.ts';
import { Loaded } from '../../../../lib/loaded.tsx';
import { useInvitations } from '../../api/use-invitations.ts';
import { useLinks } from '../../api/use-links.ts';
import { PeopleForm } from './people-form.tsx';
import { PeopleMail } from './people-mail.tsx';
import { PeopleTable } from './people-table.tsx';

/** Who is asked by name: one link each, from a list, with invitations and what became of them. */
export function PeoplePanel({ study }: { study: Study }) {
  const links = useLinks(study.id, 'single_use');
  const overview = useInvitations(study.id);
  const [adding, setAdding] = useState<'closed' | 'open'>('closed');
  return (
    <Section title="People" lead="One link each, used up by one interview: you see who has answered.">
      <div className="card people">
        <Loaded query={overview}>
          {(known) =>
            known.people === 0 ? (
              <EmptyState title="Nobody is asked by name yet">
                Take a list with one person a row; its columns become the attributes of the answers.
              </EmptyState>
            ) : (
              <>
                <PeopleMail studyId={study.id} overview={known} />
                <PeopleTable studyId={study.id} query={links} />
              </>
            )
          }
        </Loaded>
        {adding === 'open' && overview.data ? (
          <PeopleForm study={study} mail={overview.data.mail} onDone={() => setAdding('closed')} />
        ) : (
          <div className="row">
            <Button icon="upload" onClick={() => setAdding('open')}>
              Add people from a list
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
