import { contextOf, createFirstWorkspace, seedSampleData } from '@plumbline/core';
import type { Tools } from '../tools.ts';

const firstName = 'Larkspur';

/** Everything the first start needs: tables, a workspace with its owner, sample data. Later starts change nothing. */
export async function prepare(tools: Tools, args: readonly string[]): Promise<void> {
  const { services, config, print } = tools;
  await tools.migrateTables();
  await tools.migrateQueue();
  const { bootstrapKey } = config;
  const start = await createFirstWorkspace(services, { name: firstName, bootstrapKey });
  const { workspaceId, signInUrl, created } = start;
  if (created) await seedSampleData(contextOf(services, { kind: 'system', workspaceId }));
  if (args.includes('--json')) return print(JSON.stringify({ workspaceId, signInUrl, created }));
  print(created ? 'Made a workspace with sample data.' : 'There is a workspace already.');
  if (signInUrl) print(`Sign in once within 24 hours: ${signInUrl}`);
}
