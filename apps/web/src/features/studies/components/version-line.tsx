import type { Study } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { Tag } from '../../../components/ui/index.ts';

/** Which version respondents get, and whether a newer one is being written. */
export function VersionLine({ study }: { study: Study }) {
  const { version, publishedAt, hasUnpublishedChanges } = study;
  if (version === null) return <Tag look="boxed">Draft of version 1</Tag>;
  const since = publishedAt && `, published ${formatDate(publishedAt, 'time')}`;
  return (
    <>
      Version {version}
      {since} {hasUnpublishedChanges && <Tag look="boxed">{`Draft of version ${version + 1}`}</Tag>}
    </>
  );
}
