/** The part of an address after its question mark, as plain words: no value is taken for a number or a truth. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The way back; brackets stay readable, as in `?where[plan]=small`. */
export function writeSearch(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query.toString().replace(/%5B/g, '[').replace(/%5D/g, ']')}`;
}
