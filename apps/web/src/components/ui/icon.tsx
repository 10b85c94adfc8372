import type { ReactNode } from 'react';
import { icons } from './icon-paths.tsx';

export type IconName = keyof typeof icons;

/** A 16 px line icon. Without a label it is decoration. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const drawing: ReactNode = icons[name];
  if (label === undefined) {
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg className="icon" viewBox="0 0 16 16" role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
