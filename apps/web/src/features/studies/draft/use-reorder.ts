import { type DragEvent, type KeyboardEvent, useState } from 'react';

/** Moves the items of a list by drag, and by Alt with the arrow keys; buttons stay beside it for touch. */
export function useReorder(count: number, onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (at: number) => ({
    draggable: true,
    'data-over':
      over === at && dragged !== null && dragged !== at ? (dragged < at ? 'after' : 'before') : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', String(at));
      setDragged(at);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(at);
    },
    onDrop: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      if (dragged !== at) onMove(dragged, at);
      end();
    },
    onDragEnd: end,
    onKeyDown: (event: KeyboardEvent) => {
      const to = targetOf(event, at);
      if (to === null) return;
      event.preventDefault();
      if (to >= 0 && to < count) onMove(at, to);
    },
  });
}

/** Where Alt with an arrow key moves to; null for every other key. */
export function targetOf({ altKey, key }: Pick<KeyboardEvent, 'altKey' | 'key'>, at: number): number | null {
  if (!altKey) return null;
  if (key === 'ArrowUp') return at - 1;
  return key === 'ArrowDown' ? at + 1 : null;
}
