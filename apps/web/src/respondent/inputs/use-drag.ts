import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

/** A tap that slips is still a tap. */
const slipPx = 6;

/**
 * Lets rows be dragged up and down, on top of whatever else moves them: with the mouse anywhere on the row, with a
 * finger on its `handle`, so that the rest of the row still scrolls the page.
 */
export function useDrag(handle: string, move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const latest = useRef(move);
  latest.current = move;
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>, index: number) => {
    const target = event.target instanceof Element ? event.target : null;
    const onHandle = target?.closest(handle) != null;
    if (event.button !== 0 || !(onHandle || (event.pointerType === 'mouse' && !target?.closest('button'))))
      return;
    const list = event.currentTarget.parentElement;
    if (!list) return;
    stop.current();
    const from = event.clientY;
    let at = index;
    let moving = false;

    const onMove = ({ clientY }: PointerEvent) => {
      if (!moving && Math.abs(clientY - from) < slipPx) return;
      moving = true;
      const to = placeUnder(list, at, clientY);
      if (to !== at) latest.current(at, to);
      at = to;
      setDragged(at);
    };
    const onEnd = () => {
      stop.current();
      // The click that ends a drag is not meant for the button under it.
      if (moving) swallowClick();
    };
    stop.current = () => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onEnd);
      removeEventListener('pointercancel', onEnd);
      stop.current = () => {};
      setDragged(null);
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onEnd);
    addEventListener('pointercancel', onEnd);
  };
  return { dragged, onPointerDown };
}

/** The place at which a row, now at `at`, would lie with its middle at `y`. */
function placeUnder(list: Element, at: number, y: number): number {
  return Array.from(list.children).filter((row, index) => {
    const { top, height } = row.getBoundingClientRect();
    return index !== at && top + height / 2 < y;
  }).length;
}

function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', swallow, { capture: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}
