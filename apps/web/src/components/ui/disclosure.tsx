import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type DisclosureProps = {
  summary: ReactNode;
  defaultOpen?: boolean | undefined;
  /** Called when it unfolds: what is costly can wait until then. */
  onOpen?: (() => void) | undefined;
  children: ReactNode;
};

export function Disclosure({ summary, defaultOpen, onOpen, children }: DisclosureProps) {
  return (
    <details
      className="disclosure"
      open={defaultOpen}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
