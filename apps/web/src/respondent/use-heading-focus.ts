import { type RefObject, useEffect, useRef } from 'react';

/** A screen that replaces another one starts at its top and at its heading, also for the keyboard and screen readers. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
