import type { PointerEvent } from 'react';
import { Icon } from '../icons.tsx';
import { useStrings } from '../strings/index.ts';

interface RankedRowProps {
  label: string;
  /** Its place, from 0, among `of`. */
  index: number;
  of: number;
  dragged: boolean;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onTakeOut: () => void;
  onMove: (to: number) => void;
}

/** An item that has its place. */
export function RankedRow({ label, index, of, dragged, onPointerDown, onTakeOut, onMove }: RankedRowProps) {
  const strings = useStrings();
  return (
    <li className={dragged ? 'rank__row rank__row--dragged' : 'rank__row'} onPointerDown={onPointerDown}>
      <button
        type="button"
        className="rank__n num"
        aria-label={`${index + 1}. ${strings.takeOut(label)}`}
        onClick={onTakeOut}
      >
        {index + 1}
      </button>
      <span dir="auto">{label}</span>
      <span className="rank__move">
        <button
          type="button"
          aria-disabled={index === 0}
          aria-label={strings.moveUp(label)}
          onClick={() => onMove(index - 1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          aria-disabled={index === of - 1}
          aria-label={strings.moveDown(label)}
          onClick={() => onMove(index + 1)}
        >
          <Icon name="down" />
        </button>
      </span>
    </li>
  );
}
