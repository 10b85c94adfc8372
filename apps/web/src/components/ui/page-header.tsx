import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { DotList } from './labels.tsx';

export type PageHeaderProps = {
  title: ReactNode;
  breadcrumbs?: readonly Crumb[] | undefined;
  actions?: ReactNode;
  /** Short facts under the title. */
  facts?: ReactNode[] | undefined;
  children?: ReactNode;
};

export function PageHeader({ title, breadcrumbs, actions, facts, children }: PageHeaderProps) {
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
