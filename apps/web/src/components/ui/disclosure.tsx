import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type DisclosureProps = { summary: ReactNode; defaultOpen?: boolean | undefined; children: ReactNode };

export function Disclosure({ summary, defaultOpen, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={defaultOpen}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
