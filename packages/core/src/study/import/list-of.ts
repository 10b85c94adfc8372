/**
 * Several choices of one cell. Parts that only together name an option stay together: “Slow, hard to use” is one even where
 * commas separate.
 */
export function splitList(cell: string, separator: string, isOption: (text: string) => boolean): string[] {
  const parts = cell.split(separator);
  const items: string[] = [];
  for (let start = 0; start < parts.length; ) {
    const end = longestOption(parts, start, separator, isOption);
    const item = parts.slice(start, end).join(separator).trim();
    if (item !== '') items.push(item);
    start = end;
  }
  return items;
}

const mostParts = 8;

function longestOption(
  parts: readonly string[],
  start: number,
  separator: string,
  isOption: (text: string) => boolean,
): number {
  for (let end = Math.min(parts.length, start + mostParts); end > start + 1; end -= 1) {
    if (isOption(parts.slice(start, end).join(separator))) return end;
  }
  return start + 1;
}
