import { type Kysely, sql } from 'kysely';

/**
 * Until a table that has grown is analyzed, PostgreSQL expects one row where it will find thousands, and joins row by row:
 * of a table that is new, and of a workspace that is new in a large one. Its own analyzing comes a minute later, or after a
 * tenth of the table has changed; the worker asks for it sooner, and does not own the tables. A look at a large one costs a
 * fifth of a second however little has changed, so one that is written to all the time has a pause between two looks,
 * unless it has doubled meanwhile.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function analyze_grown_tables(most_unseen integer, pause interval)
    returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    declare
      grown regclass;
    begin
      if not pg_try_advisory_xact_lock(hashtextextended('analyze_grown_tables', 0)) then
        return;
      end if;
      for grown in
        select changes.relid
        from pg_stat_user_tables as changes
        join pg_class as tables on tables.oid = changes.relid
        where changes.schemaname = 'public'
          and changes.n_mod_since_analyze > least(20 + greatest(tables.reltuples, 0) / 10, most_unseen)
          and (
            changes.n_mod_since_analyze > greatest(tables.reltuples, 0)
            or (greatest(changes.last_analyze, changes.last_autoanalyze) + pause > clock_timestamp()) is not true
          )
      loop
        execute format('analyze %s', grown);
      end loop;
    end $$`.execute(db);
  await sql`revoke all on function analyze_grown_tables from public`.execute(db);
  await sql`grant execute on function analyze_grown_tables to plumbline_app`.execute(db);
}
