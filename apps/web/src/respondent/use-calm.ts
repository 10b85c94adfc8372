import { useEffect, useRef, useState } from 'react';
import type { Shown, ShownTurn } from './shown.ts';

/** Shorter waits are not worth a screen of their own. */
const calmMs = 300;

/** The next question mostly follows at once: until it is late, the last one stays, busy. */
export function useCalm(shown: Shown): { shown: Shown; busy: boolean } {
  const last = useRef<ShownTurn | null>(null);
  const [isLate, setLate] = useState(false);
  const deciding = shown === 'deciding';
  if (typeof shown !== 'string') last.current = shown;
  useEffect(() => {
    setLate(false);
    if (!deciding) return;
    const timer = setTimeout(() => setLate(true), calmMs);
    return () => clearTimeout(timer);
  }, [deciding]);
  return deciding && !isLate && last.current ? { shown: last.current, busy: true } : { shown, busy: false };
}
