import type { CodebookVersion } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { Card, Disclosure, DotList, EmptyState } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import type { Place } from '../api/use-codebook.ts';
import { useCodebookVersions } from '../api/use-codebook-versions.ts';

/** Every version of the codebook: who made it, what changed, and its themes. */
export function VersionsPanel({ place }: { place: Place }) {
  const versions = useCodebookVersions(place);
  return (
    <Loaded query={versions}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="No version yet">The first is made with the first themes.</EmptyState>
        ) : (
          <ol className="versions">
            {items.map((version) => (
              <li key={version.version}>
                <Version version={version} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Version({ version }: { version: CodebookVersion }) {
  const { changes, themes, engine, by, at } = version;
  return (
    <Card as="section" aria-label={`Version ${version.version}`}>
      <h3>Version {version.version}</h3>
      <DotList
        items={[
          formatDate(at, 'time'),
          by === null ? 'made by machine' : `by ${by}`,
          engine === 'model' ? 'model' : 'keyword grouping (no AI)',
          themes.length === 1 ? '1 theme' : `${themes.length} themes`,
        ]}
      />
      {changes.length > 0 && (
        <ul className="versions__changes">
          {changes.map((change, index) => (
            <li key={index}>{change}</li>
          ))}
        </ul>
      )}
      <Disclosure summary="Its themes">
        <ul className="versions__themes">
          {themes.map(({ id, label, definition }) => (
            <li key={id}>
              <span className="medium" dir="auto">
                {label}
              </span>{' '}
              <span className="soft" dir="auto">
                {definition}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
