import { contextOf, createFirstWorkspace, seedSampleData } from '@plumbline/core';
import type { Tools } from '../tools.ts';

/** Adds the sample data to the first workspace. */
export async function seed(tools: Tools): Promise<void> {
  const { services, config, print } = tools;
  const { workspaceId } = await createFirstWorkspace(services, {
    name: 'Larkspur',
    bootstrapKey: config.bootstrapKey,
  });
  await seedSampleData(contextOf(services, { kind: 'system', workspaceId }));
  print('The sample data is in the first workspace.');
}
