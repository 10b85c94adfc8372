import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { customProperties } from './custom-properties.ts';

export type TermProps = {
  children: ReactNode;
  /** What the word means, in plain language. */
  explain: string;
};

/** A word of the field with its meaning, on hover, on focus and on a tap. Escape takes it away. */
export function Term({ children, explain }: TermProps) {
  const [open, setOpen] = useState(false);
  const [shift, setShift] = useState(0);
  const tip = useRef<HTMLSpanElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (open && tip.current) setShift(shiftIntoView(tip.current.getBoundingClientRect()));
    return () => setShift(0);
  }, [open]);
  useEffect(() => (open ? onEscape(() => setOpen(false)) : undefined), [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer may move from the word onto its meaning
    <span className="term-box" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        className="term"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span className="tip" ref={tip} hidden={!open} style={customProperties({ '--shift': `${shift}px` })}>
        <span role="tooltip" id={id}>
          {explain}
        </span>
      </span>
    </span>
  );
}

/** Wherever the focus is: a meaning may be open under the pointer alone. It is the first to go, before a dialog around it. */
function onEscape(close: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}

const margin = 12;

function shiftIntoView(box: DOMRect): number {
  const over = box.right + margin - document.documentElement.clientWidth;
  if (over > 0) return -Math.min(over, box.left - margin);
  return box.left < margin ? margin - box.left : 0;
}
