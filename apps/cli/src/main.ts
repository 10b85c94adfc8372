import type { Services } from '@plumbline/core';
import { createDatabase, migrate, pendingMigrations } from '@plumbline/db';
import { createRelayWaker, migrateQueue } from '@plumbline/jobs';
import { createOpenAiLlm } from '@plumbline/llm';
import {
  createLogger,
  createPool,
  readEnv,
  readLauncherEnv,
  systemClock,
  systemIds,
} from '@plumbline/runtime';
import { runCommand } from './run-command.ts';
import { silentLive } from './silent-live.ts';
import { CommandError, type Tools } from './tools.ts';

const print = (line: string) => console.log(line);

try {
  await runCommand(process.argv.slice(2), { withTools, model: () => modelOf(readLauncherEnv()), print });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (message !== '') console.error(message);
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
}

async function withTools(work: (tools: Tools) => Promise<void>): Promise<void> {
  const config = readEnv();
  const owner = createPool(config.database, { max: 2 });
  const app = createPool(config.database, { role: 'plumbline_app' });
  const db = createDatabase(app);
  const services: Services = {
    db,
    clock: systemClock,
    ids: systemIds,
    logger: createLogger('silent'),
    live: silentLive,
    wakeRelay: createRelayWaker(db),
    llm: modelOf(config),
    mail: null,
    secret: config.secret,
    publicUrl: config.publicUrl,
  };
  const ownerDb = createDatabase(owner);
  try {
    await work({
      config,
      services,
      print,
      migrateTables: () => migrate(owner),
      migrateQueue: () => migrateQueue(config.database.directUrl),
      pendingMigrations: () => pendingMigrations(ownerDb),
      databaseVersion: async () => (await owner.query('show server_version')).rows[0].server_version,
    });
  } finally {
    await Promise.all([owner.end(), app.end()]);
  }
}

function modelOf({ llm }: { llm: Parameters<typeof createOpenAiLlm>[0] | null }): Services['llm'] {
  return llm === null ? null : createOpenAiLlm(llm);
}
