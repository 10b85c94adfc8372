import type { StudyLink } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, Chip, type Column, Table } from '../../../../components/ui/index.ts';
import { Loaded } from '../../../../lib/loaded.tsx';
import type { useLinks } from '../../api/use-links.ts';
import { linkName, mailWords, stateWords } from '../../links/link-words.ts';
import { QrDialog } from './qr-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

interface PeopleTableProps {
  studyId: string;
  query: ReturnType<typeof useLinks>;
}

type Shown = { what: 'qr' | 'revoke'; link: StudyLink } | null;

/** One person a row: how far they are, what was sent, and their link. */
export function PeopleTable({ studyId, query }: PeopleTableProps) {
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  return (
    <Loaded query={query}>
      {(links) => (
        <>
          <Table caption="People" columns={columns(setShown)} rows={links} rowKey={({ id }) => id} />
          {query.hasNextPage && (
            <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show more people
            </Button>
          )}
          {shown && <QrDialog link={shown.link} open={shown.what === 'qr'} onClose={close} />}
          {shown && (
            <RevokeDialog
              studyId={studyId}
              link={shown.link}
              open={shown.what === 'revoke'}
              onClose={close}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function columns(show: (shown: Shown) => void): Column<StudyLink>[] {
  return [
    { key: 'who', header: 'Who', cell: (link) => linkName(link) },
    {
      key: 'state',
      header: 'State',
      cell: ({ state }) => <Chip tone={stateWords[state].tone}>{stateWords[state].word}</Chip>,
    },
    { key: 'mail', header: 'Mail', cell: (link) => <span className="soft">{mailWords(link)}</span> },
    {
      key: 'group',
      header: 'Attributes',
      cell: ({ attributes }) =>
        Object.entries(attributes)
          .map(([name, value]) => `${name} = ${value}`)
          .join(', '),
    },
    {
      key: 'link',
      header: 'Link',
      align: 'end',
      cell: (link) => (
        <span className="row row--end">
          <input
            className="input mono people__link"
            readOnly
            aria-label={`Link of ${linkName(link)}`}
            value={link.url}
            onFocus={(event) => event.target.select()}
          />
          <Button
            size="sm"
            aria-label={`QR code of ${linkName(link)}`}
            onClick={() => show({ what: 'qr', link })}
          >
            QR
          </Button>
          {(link.state === 'unused' || link.state === 'opened') && (
            <Button
              size="sm"
              variant="quiet"
              aria-label={`Revoke link of ${linkName(link)}`}
              onClick={() => show({ what: 'revoke', link })}
            >
              Revoke
            </Button>
          )}
        </span>
      ),
    },
  ];
}
