import { useLayoutEffect, useRef, useState } from 'react';
import { useStrings } from '../strings/index.ts';
import { answerOf, configOf, type InputProps } from './input.ts';
import { letterOf } from './letter.ts';
import { RankedRow } from './ranked-row.tsx';
import { moved, placedOrNot } from './selection.ts';
import { useDrag } from './use-drag.ts';

/** Tap to place, buttons to move, drag on top; a tap on the number takes an item out again. */
export function RankingInput({ question, value, onChange, hint }: InputProps) {
  const strings = useStrings();
  const config = configOf(question, 'ranking');
  const { order = [] } = answerOf(value, 'ranking');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);
  // A row that was placed or taken out has moved: the focus goes on with what is next to it.
  useLayoutEffect(() => {
    const next = focusOn.current && box.current?.querySelector<HTMLElement>(focusOn.current);
    focusOn.current = null;
    if (next) next.focus({ preventScroll: true });
  }, [order.length]);
  const labelOf = (id: string) => config.options.find((option) => option.id === id)?.label ?? id;
  const rest = config.options.filter((option) => !order.includes(option.id));
  const places = config.topN ?? config.options.length;

  const put = (next: string[], id: string) => {
    onChange({ order: next });
    const at = next.indexOf(id);
    setSaid(
      at < 0 ? strings.takenOut(labelOf(id)) : strings.placed(labelOf(id), at + 1, config.options.length),
    );
  };
  const place = (id: string) => {
    const left = rest.length > 1 && order.length + 1 < places;
    const next = Math.min(rest.findIndex((option) => option.id === id) + 1, rest.length - 1);
    focusOn.current = left
      ? `.rank-rest button:nth-of-type(${next})`
      : '.rank li:last-child .rank__move button';
    put(placedOrNot(config, order, id), id);
  };
  const takeOut = (id: string) => {
    focusOn.current = '.rank-rest button';
    put(placedOrNot(config, order, id), id);
  };
  const move = (from: number, to: number) => {
    const next = moved(order, from, to);
    const id = order[from];
    if (next !== order && id !== undefined) put(next, id);
  };
  const { dragged, onPointerDown } = useDrag('.rank__n', move);

  return (
    <div className="ranking" ref={box}>
      {hint && <p className="soft">{hint}</p>}
      {order.length > 0 && (
        <ol className="rank" aria-label={strings.yourOrder}>
          {order.map((id, index) => (
            <RankedRow
              key={id}
              label={labelOf(id)}
              index={index}
              of={order.length}
              dragged={dragged === index}
              onPointerDown={(event) => onPointerDown(event, index)}
              onTakeOut={() => takeOut(id)}
              onMove={(to) => move(index, to)}
            />
          ))}
        </ol>
      )}
      {rest.length > 0 && order.length < places && (
        <div className="rank-rest">
          {order.length > 0 && <p className="meta">{strings.notPlaced}</p>}
          {rest.map((option) => (
            <button
              key={option.id}
              type="button"
              aria-label={strings.place(option.label, order.length + 1)}
              onClick={() => place(option.id)}
            >
              <i aria-hidden="true" data-letter={letterOf(config.options.indexOf(option))} />
              <span dir="auto">{option.label}</span>
            </button>
          ))}
        </div>
      )}
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}
