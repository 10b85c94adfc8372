import type { ReactNode } from 'react';
import { Brand, usePageTitle } from '../../components/ui/index.ts';

/** The frame of the pages before sign-in. */
export function EntryPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead: ReactNode;
  children?: ReactNode;
}) {
  usePageTitle(title);
  return (
    <main className="entry">
      <p className="brand">
        <Brand />
      </p>
      <h1>{title}</h1>
      <p className="soft">{lead}</p>
      {children}
    </main>
  );
}
