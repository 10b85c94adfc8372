import { type ReactNode, useEffect, useId } from 'react';

export type SectionProps = {
  title: ReactNode;
  /** An anchor such as "evidence". */
  id?: string | undefined;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function Section({ title, id, lead, actions, children }: SectionProps) {
  const own = useId();
  const heading = id ?? own;
  // The browser looked for the anchor before its section was there.
  useEffect(() => {
    if (id !== undefined && location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, [id]);
  return (
    <section className="section" aria-labelledby={heading}>
      <div className="section__head">
        <div>
          <h2 id={heading}>{title}</h2>
          {lead && <p className="section__lead">{lead}</p>}
        </div>
        {actions && <div className="section__tools">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
