import { Button } from '../../../../components/ui/index.ts';
import { Loaded } from '../../../../lib/loaded.tsx';
import type { useLinks } from '../../api/use-links.ts';
import { LinkRow } from './link-row.tsx';

interface LinkRowsProps {
  studyId: string;
  query: ReturnType<typeof useLinks>;
}

/** Links that many people may use. */
export function LinkRows({ studyId, query }: LinkRowsProps) {
  return (
    <Loaded query={query}>
      {(links) =>
        links.length > 0 && (
          <>
            <ul className="link-rows">
              {links.map((link) => (
                <LinkRow key={link.id} studyId={studyId} link={link} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button size="sm" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                Show older links
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
