import type { Study } from '@plumbline/contracts';
import { Section } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useLinks } from '../api/use-links.ts';
import { LinkForm } from './link-form.tsx';
import { LinkRow } from './link-row.tsx';

/** Where respondents come in. */
export function LinksPanel({ study }: { study: Study }) {
  const links = useLinks(study.id);
  return (
    <Section
      title="Links"
      lead={
        study.version === null
          ? 'A link works once the study is published.'
          : 'Anyone who has a link can answer. Attributes say which cohort its respondents belong to.'
      }
    >
      <div className="card">
        <Loaded query={links}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft link-rows">
                No links yet. Make one and send it to the people you want to hear.
              </p>
            ) : (
              <ul className="link-rows">
                {items.map((link) => (
                  <LinkRow key={link.id} link={link} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <LinkForm study={study} />
      </div>
    </Section>
  );
}
