import type { Study } from '@plumbline/contracts';
import { EmptyState, Section } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useStudyVersions } from '../api/use-study-versions.ts';
import { ImportForm } from './import-form.tsx';

/** Brings in answers that were given elsewhere. */
export function ImportPanel({ study }: { study: Study }) {
  const versions = useStudyVersions(study.id);
  return (
    <Section
      title="Past answers"
      lead="Answers you already have, from a survey or from calls, count like the rest."
    >
      <div className="card">
        <Loaded query={versions}>
          {({ items: [newest] }) =>
            newest === undefined ? (
              <EmptyState title="Publish first">
                Answers are imported into a published version, so that each belongs to a wording.
              </EmptyState>
            ) : (
              <ImportForm key={newest.version} study={study} version={newest} />
            )
          }
        </Loaded>
      </div>
    </Section>
  );
}
