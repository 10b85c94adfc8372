import type { Study } from '@plumbline/contracts';
import { Section } from '../../../../components/ui/index.ts';
import { useLinks } from '../../api/use-links.ts';
import { LinkForm } from './link-form.tsx';
import { LinkRows } from './link-rows.tsx';
import { PeoplePanel } from './people-panel.tsx';

/** Where respondents come in. */
export function LinksPanel({ study }: { study: Study }) {
  const open = useLinks(study.id, 'open');
  const embed = useLinks(study.id, 'embed');
  const none = open.data?.length === 0 && embed.data?.length === 0;
  return (
    <>
      <Section
        title="Links"
        lead={
          study.version === null
            ? 'A link works once the study is published.'
            : 'Anyone who has a link can answer. Attributes say which cohort its respondents belong to.'
        }
      >
        <div className="card">
          {none && (
            <p className="soft link-rows">
              No links yet. Make one and send it to the people you want to hear.
            </p>
          )}
          <LinkRows studyId={study.id} query={open} />
          <LinkRows studyId={study.id} query={embed} />
          <LinkForm study={study} />
        </div>
      </Section>
      <PeoplePanel study={study} />
    </>
  );
}
