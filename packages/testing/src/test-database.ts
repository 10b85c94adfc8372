import { createHash, randomUUID } from 'node:crypto';
import { createDatabase, type Database, migrate, migrations } from '@plumbline/db';
import { createPool, type Pool } from '@plumbline/runtime';
import pg from 'pg';
import { testDatabaseUrl } from './test-env.ts';

export interface TestDatabase {
  /** Connects as the owner. */
  url: string;
  /** As the app role, like the product's own processes. */
  db: Database;
  appPool: Pool;
  ownerPool: Pool;
  close(): Promise<void>;
}

// Any number that nothing else locks.
const templateLock = 7_140_205;

/** A database of its own, cloned from a migrated template; `close` drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `plumbline_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (admin) => {
    const template = await ensureTemplate(admin);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const url = urlOf(name);
  const appPool = createPool({ url }, { role: 'plumbline_app' });
  const ownerPool = createPool({ url });
  return {
    url,
    appPool,
    ownerPool,
    db: createDatabase(appPool),
    close: async () => {
      await Promise.all([appPool.end(), ownerPool.end()]);
      await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function ensureTemplate(admin: pg.Client): Promise<string> {
  const source = Object.entries(migrations)
    .map(([name, { up }]) => name + up.toString())
    .join();
  const name = `plumbline_template_${createHash('sha256').update(source).digest('hex').slice(0, 16)}`;
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [
      name,
    ]);
    if (rowCount === 0) await buildTemplate(admin, name);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  }
  return name;
}

async function buildTemplate(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  const pool = createPool({ url: urlOf(name) });
  await migrate(pool);
  await pool.end();
  // Marked last, so that a half-built one is never cloned.
  await admin.query(`alter database ${name} is_template true`);
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: testDatabaseUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${name}`;
  return url.href;
}
