import { HeatCell } from './heat-cell.tsx';

export type TogetherTableProps = {
  caption: string;
  /** The options and how many chose each; null is hidden. */
  options: readonly { key: string; label: string; count: number | null }[];
  /** How many chose both, one entry a pair in either order; null is hidden, a pair without an entry was chosen by nobody. */
  together: readonly { a: string; b: string; count: number | null }[];
};

/** Who chose what together: a letter heads each column and stands again before its row. */
export function TogetherTable({ caption, options, together }: TogetherTableProps) {
  const paired = options.filter(({ key }) => together.some(({ a, b }) => a === key || b === key));
  const shown = paired.slice(0, most);
  const fullest = Math.max(1, ...shown.map(({ count }) => count ?? 0));
  const entries = new Map(
    together.flatMap(({ a, b, count }) => [
      [`${a} ${b}`, count],
      [`${b} ${a}`, count],
    ]),
  );
  const countOf = (pair: string) => (entries.has(pair) ? (entries.get(pair) ?? null) : 0);
  if (shown.length < 2) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-wrap" tabIndex={0} aria-label={caption}>
      <table className="heat heat--together">
        <caption>{paired.length > most ? `${caption}, the ${most} chosen most` : caption}</caption>
        <thead>
          <tr>
            <td />
            {shown.map(({ key, label }, index) => (
              <th key={key} scope="col" title={label}>
                <span aria-hidden="true">{letterOf(index)}</span>
                <span className="sr">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="heat__letter" aria-hidden="true">
                  {letterOf(at)}
                </span>{' '}
                {row.label}
              </th>
              {shown.map((column, index) =>
                index < at ? (
                  <HeatCell key={column.key} count={countOf(`${row.key} ${column.key}`)} most={fullest} />
                ) : index === at ? (
                  <HeatCell key={column.key} count={row.count} most={fullest} name="diag" />
                ) : (
                  <td key={column.key} className="no" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const most = 8;

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
