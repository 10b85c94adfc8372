import type { Lifecycle } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';

export type ObjectiveRow = Awaited<ReturnType<typeof findObjectives>>[number];

/** With the names they are shown under; those of one cycle, or all, the newest cycle first. */
export function findObjectives(trx: Trx, cycleId: string | undefined) {
  return objectives(trx)
    .$if(cycleId !== undefined, (query) => query.where('objectives.cycle_id', '=', cycleId ?? ''))
    .orderBy('cycles.starts_on', 'desc')
    .orderBy('objectives.id')
    .execute();
}

export function findObjective(trx: Trx, id: string) {
  return objectives(trx).where('objectives.id', '=', id).executeTakeFirst();
}

/** Held until the end of the transaction, so that its state does not change under an edit. */
export function lockObjective(trx: Trx, id: string) {
  return trx
    .selectFrom('objectives')
    .select(['id', 'cycle_id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertObjective(
  trx: Trx,
  objective: {
    workspaceId: string;
    id: string;
    cycleId: string;
    teamId: string;
    level: 'company' | 'team';
    title: string;
    servesKeyResultId: string | null;
    state: Lifecycle;
    at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('objectives')
    .values({
      workspace_id: objective.workspaceId,
      id: objective.id,
      cycle_id: objective.cycleId,
      team_id: objective.teamId,
      level: objective.level,
      title: objective.title,
      serves_key_result_id: objective.servesKeyResultId,
      state: objective.state,
      created_at: objective.at,
    })
    .execute();
}

export async function changeObjective(
  trx: Trx,
  id: string,
  changes: { title?: string; team_id?: string; serves_key_result_id?: string | null },
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await trx.updateTable('objectives').set(changes).where('id', '=', id).execute();
}

function objectives(trx: Trx) {
  return trx
    .selectFrom('objectives')
    .innerJoin('cycles', (join) =>
      join
        .onRef('cycles.workspace_id', '=', 'objectives.workspace_id')
        .onRef('cycles.id', '=', 'objectives.cycle_id'),
    )
    .innerJoin('teams', (join) =>
      join
        .onRef('teams.workspace_id', '=', 'objectives.workspace_id')
        .onRef('teams.id', '=', 'objectives.team_id'),
    )
    .leftJoin('key_results as served', (join) =>
      join
        .onRef('served.workspace_id', '=', 'objectives.workspace_id')
        .onRef('served.id', '=', 'objectives.serves_key_result_id'),
    )
    .select([
      'objectives.id',
      'objectives.cycle_id',
      'objectives.team_id',
      'objectives.level',
      'objectives.title',
      'objectives.serves_key_result_id',
      'objectives.state',
      'teams.name as team_name',
      'served.title as serves_title',
    ]);
}
