import { readdirSync, readFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Columns = Record<string, Record<string, { nullable: boolean }>>;

/** Column names and nullability as the table types declare them. */
function declared(): Columns {
  const folder = new URL('./tables/', import.meta.url);
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const list = /export interface Tables \{([^}]*)\}/.exec(source)?.[1] ?? '';
  const tables = [...list.matchAll(/(\w+): (\w+);/g)];
  return Object.fromEntries(
    tables.map(([, table = '', type = '']) => {
      const body = new RegExp(`export interface ${type} \\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '';
      const columns = [...body.matchAll(/^ {2}(\w+): (.*);$/gm)].map(([, name = '', declaredType = '']) => [
        name,
        { nullable: /\| null>?$/.test(declaredType) },
      ]);
      return [table, Object.fromEntries(columns)];
    }),
  );
}

async function migrated(): Promise<Columns> {
  const { rows } = await database.ownerPool.query<{ table: string; column: string; nullable: boolean }>(
    `select table_name as table, column_name as column, is_nullable = 'YES' as nullable
       from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely_%'`,
  );
  const columns: Columns = {};
  for (const { table, column, nullable } of rows)
    columns[table] = { ...columns[table], [column]: { nullable } };
  return columns;
}

test('the table types name every column of a migrated database, with its nullability', async () => {
  const fromTypes = declared();
  const fromDatabase = await migrated();
  // A turn's value is unknown, which includes null.
  const turns = fromTypes.turns;
  if (turns?.value) turns.value.nullable = true;
  expect(fromTypes).toEqual(fromDatabase);
});
