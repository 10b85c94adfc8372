import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { DotList } from './labels.tsx';
import { usePageTitle } from './page-title.ts';

export type PageHeaderProps = {
  /** Also the name of the browser's tab, with `place` after it. */
  title: string;
  /** What of the thing this page shows: "Report". */
  place?: string | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  actions?: ReactNode;
  /** Short facts under the title. */
  facts?: ReactNode[] | undefined;
  children?: ReactNode;
};

export function PageHeader({ title, place, breadcrumbs, actions, facts, children }: PageHeaderProps) {
  usePageTitle(place ? `${title}, ${place}` : title);
  return (
    <>
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className="page-head">
        <div className="page-head__row">
          <h1>{title}</h1>
          {actions && <div className="row">{actions}</div>}
        </div>
        {facts && <DotList items={facts} />}
        {children}
      </div>
    </>
  );
}
