import type { CSSProperties } from 'react';

/** React sets these through the CSSOM, which a strict content policy allows; its types do not know the names. */
export function customProperties(values: Record<`--${string}`, string | number>): CSSProperties {
  return values as CSSProperties;
}
