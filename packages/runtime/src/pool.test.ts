import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from './pool.ts';

const url = process.env.TEST_DATABASE_URL ?? '';
const admin = new pg.Client({ connectionString: url });

beforeAll(async () => {
  await admin.connect();
  await admin.query(
    `do $$ begin create role plumbline_app nologin; exception when duplicate_object or unique_violation then null; end $$`,
  );
});
afterAll(() => admin.end());

test('every connection acts as the role, also when the URL brings options of its own', async () => {
  const withOptions = new URL(url);
  withOptions.searchParams.set('options', '-c work_mem=8MB');
  const pool = createPool({ url: withOptions.href }, { role: 'plumbline_app' });
  const { rows } = await pool.query(`select current_user as who, current_setting('work_mem') as memory`);
  await pool.end();
  expect(rows).toEqual([{ who: 'plumbline_app', memory: '8MB' }]);
});

test('a connection that the server ends, idle or in use, is replaced and harms nobody', async () => {
  const pool = createPool({ url }, { max: 2 });
  const held = await pool.connect();
  const lost = new Promise((resolve) => held.once('end', resolve));
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await lost;
  held.release(true);
  const again = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  await pool.end();
  expect(again.rows[0]?.pid).not.toBe(rows[0]?.pid);
});
