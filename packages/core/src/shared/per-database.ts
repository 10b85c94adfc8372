import type { Database } from '@plumbline/db';

/** One of what `make` makes for each database, made when it is first asked for. */
export function perDatabase<T>(make: () => T): (db: Database) => T {
  const made = new WeakMap<Database, { it: T }>();
  return (db) => {
    const known = made.get(db) ?? { it: make() };
    made.set(db, known);
    return known.it;
  };
}
