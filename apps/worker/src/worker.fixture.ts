import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createStudy, importAnswers, publishStudy, themingState } from '@plumbline/core';
import { inWorkspace } from '@plumbline/db';
import { migrateQueue } from '@plumbline/jobs';
import { createTestDatabase, testMember, testServices } from '@plumbline/testing';

const main = fileURLToPath(new URL('../dist/main.mjs', import.meta.url));

/** A migrated database with a live study, and worker processes as the launcher starts them. */
export async function createWorkerStage(env: Record<string, string> = {}) {
  const database = await createTestDatabase();
  await migrateQueue(database.url);
  const services = testServices(database, { clock: { now: () => new Date() } });
  const ctx = await testMember(services);
  const workspaceId = ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '';
  const study = await createStudy(ctx, {
    title: 'First week',
    questions: [{ type: 'open_ended', text: 'What held you back?', config: {} }],
  });
  const questionId = study.questions[0]?.id ?? '';
  await publishStudy(ctx, study.id);
  const children: ChildProcess[] = [];

  return {
    ...database,
    read: <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database.db, workspaceId, work),
    codings: () =>
      inWorkspace(database.db, workspaceId, (trx) => trx.selectFrom('answer_codings').selectAll().execute()),
    state: () => inWorkspace(database.db, workspaceId, (trx) => themingState(trx, questionId)),
    say: (texts: readonly string[]) =>
      importAnswers(ctx, study.id, {
        format: 'jsonl',
        data: texts.map((text) => JSON.stringify({ text })).join('\n'),
        map: { text: { questionId } },
        consent: 'They agreed.',
      }),
    startWorker: () => {
      const child = spawn(process.execPath, [main], {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: database.url,
          PLUMBLINE_SECRET: 'a-secret-that-only-tests-know-0123456789',
          LOG_LEVEL: 'warn',
          ...env,
        },
        stdio: 'ignore',
      });
      children.push(child);
      return child;
    },
    close: async () => {
      await Promise.all(children.map(killed));
      await database.close();
    },
  };
}

export function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
