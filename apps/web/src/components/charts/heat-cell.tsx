import { customProperties } from '../ui/custom-properties.ts';
import { words } from '../words.ts';

/** A count of people; the fuller its ground, the more of `most`. Null is hidden. */
export function HeatCell({ count, most, name }: { count: number | null; most: number; name?: string }) {
  if (count === null) {
    return (
      <td className="hid">
        <span aria-hidden="true">&lt; 5</span>
        <span className="sr">{words.hiddenCell}</span>
      </td>
    );
  }
  const share = Math.round((count / Math.max(1, most)) * 100);
  return (
    <td className={name} style={customProperties({ '--a': `${share}%` })}>
      {count}
    </td>
  );
}
