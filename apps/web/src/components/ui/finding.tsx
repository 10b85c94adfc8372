import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface FindingProps {
  severity: 'warning' | 'hint';
  /** Name of the rule. */
  title: string;
  /** What brought it up, as it was written; nothing where that is the whole text. */
  words?: string | undefined;
  why: string;
  rewrite: ReactNode;
  /** A button that does it. */
  action?: ReactNode;
}

/** Hints beside what they are about. */
export function Findings({ children }: { children: ReactNode }) {
  return (
    <section className="findings" aria-label="Hints">
      {children}
    </section>
  );
}

/** What a review found, why it matters, and what to write instead. */
export function Finding({ severity, title, words, why, rewrite, action }: FindingProps) {
  return (
    <div className="finding">
      <Icon name={severity === 'warning' ? 'warning' : 'info'} />
      <p>
        <span className="medium">{title}.</span>{' '}
        <span className="soft">
          {words && (
            <>
              <q>{words}</q>{' '}
            </>
          )}
          {why}
        </span>
      </p>
      {action}
      <p className="finding__rewrite soft">{rewrite}</p>
    </div>
  );
}
