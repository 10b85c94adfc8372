import { Explained } from './explained.tsx';
import { Icon } from './ui/index.ts';

export interface Note {
  /** A caution is to be minded before acting; the rest informs. */
  kind: 'caution' | 'info';
  words: string;
}

/** What stands beside a number, a line each, every word of the field explained; nothing without notes. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      {notes.map(({ kind, words }) => (
        <li key={words}>
          {kind === 'caution' ? <Icon name="warning" label="Caution" /> : <Icon name="info" />}
          <span className="num">
            <Explained>{words}</Explained>
          </span>
        </li>
      ))}
    </ul>
  );
}
