import { formatPlace } from '../format.ts';
import { HeatCell } from './heat-cell.tsx';

export type ItemPlaceTableProps = {
  caption: string;
  /** One count a place, first place first; null is a hidden cell. */
  items: readonly { key: string; label: string; places: readonly (number | null)[] }[];
};

/** How many put each item in each place; the fuller the cell, the more. */
export function ItemPlaceTable({ caption, items }: ItemPlaceTableProps) {
  const counts = items.flatMap((item) => item.places.map((count) => count ?? 0));
  const most = Math.max(1, ...counts);
  const places = Math.max(0, ...items.map((item) => item.places.length));
  const columns = Array.from({ length: places }, (_, index) => index + 1);
  return (
    <table className="heat">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {formatPlace(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">{item.label}</th>
            {columns.map((column) => (
              <HeatCell key={column} count={item.places[column - 1] ?? null} most={most} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
