import { type Kysely, sql } from 'kysely';

/** Cycles, objectives, metrics with their measurements, key results, check-ins, slips. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table teams (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      name text not null,
      created_at timestamptz not null,
      primary key (workspace_id, id)
    );

    create table cycles (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      title text not null,
      starts_on date not null,
      ends_on date not null,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      check (starts_on < ends_on)
    );

    create table metrics (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      name text not null,
      unit text not null check (unit in ('percent', 'number', 'score', 'currency', 'duration')),
      definition text not null,
      population text not null,
      data_source text not null,
      created_at timestamptz not null,
      primary key (workspace_id, id)
    );

    create table measurements (
      workspace_id uuid not null,
      id uuid not null,
      metric_id uuid not null,
      at timestamptz not null,
      value double precision,
      recorded_at timestamptz not null,
      recorded_by uuid,
      primary key (workspace_id, id),
      foreign key (workspace_id, metric_id) references metrics on delete cascade
    );
    -- The newest record for (metric, instant) is the one that counts.
    create index measurements_metric on measurements (workspace_id, metric_id, at, recorded_at desc, id desc);

    create table objectives (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      cycle_id uuid not null,
      team_id uuid not null,
      level text not null check (level in ('company', 'team')),
      title text not null,
      serves_key_result_id uuid,
      state text not null check (state in ('draft', 'proposed', 'committed', 'closed')),
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, cycle_id) references cycles on delete cascade,
      foreign key (workspace_id, team_id) references teams on delete cascade
    );
    -- A cycle's page lists its objectives in the order they were added.
    create index objectives_cycle on objectives (workspace_id, cycle_id, id);

    create table key_results (
      workspace_id uuid not null references workspaces on delete cascade,
      id uuid not null,
      objective_id uuid not null,
      title text not null,
      kind text not null check (kind in ('lagging', 'leading', 'experience', 'guardrail', 'milestone')),
      commitment text not null check (commitment in ('aspirational', 'committed')),
      metric_id uuid not null,
      direction text not null check (direction in ('increase', 'decrease', 'keep_within')),
      baseline double precision,
      target double precision,
      lower_bound double precision,
      upper_bound double precision,
      starts_on date not null,
      ends_on date not null,
      population text not null,
      data_source text not null,
      predicts_key_result_id uuid,
      state text not null check (state in ('draft', 'proposed', 'committed', 'closed')),
      created_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, objective_id) references objectives on delete cascade,
      foreign key (workspace_id, metric_id) references metrics on delete cascade,
      foreign key (workspace_id, predicts_key_result_id) references key_results on delete set null (predicts_key_result_id),
      check (starts_on < ends_on)
    );
    create index key_results_objective on key_results (workspace_id, objective_id, id);
    -- A new measurement looks for the key results on its metric.
    create index key_results_metric on key_results (workspace_id, metric_id);

    alter table objectives add foreign key (workspace_id, serves_key_result_id)
      references key_results on delete set null (serves_key_result_id);

    create table check_ins (
      workspace_id uuid not null,
      id uuid not null,
      key_result_id uuid not null,
      measurement_id uuid not null,
      at timestamptz not null,
      confidence int not null check (confidence between 0 and 10),
      note text not null,
      author_id uuid,
      recorded_at timestamptz not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, key_result_id) references key_results on delete cascade,
      foreign key (workspace_id, measurement_id) references measurements on delete cascade
    );
    create index check_ins_key_result on check_ins (workspace_id, key_result_id, at desc);

    create table slips (
      workspace_id uuid not null,
      id uuid not null,
      key_result_id uuid not null,
      reason text not null check (reason in ('off_track')),
      why text not null,
      raised_at timestamptz not null,
      ended_at timestamptz,
      primary key (workspace_id, id),
      foreign key (workspace_id, key_result_id) references key_results on delete cascade
    );
    -- One open episode per key result and reason.
    create unique index slips_open on slips (workspace_id, key_result_id, reason) where ended_at is null`.execute(
    db,
  );
}
