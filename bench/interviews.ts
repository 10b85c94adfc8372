import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startApi } from '../apps/api/src/faults/api-process.fixture.ts';
import { openBareSocket } from '../apps/api/src/sockets/live-client.fixture.ts';
import { startBareRival } from './load/bare-process.ts';
import { quantile, rounded } from './load/figures.ts';
import { addressOf, openLoop, openSockets } from './load/open-loop.ts';
import { runningInterviews } from './load/running-interviews.ts';
import { withDatabase } from './with-database.ts';

const perSecond = 200;
const seconds = 20;
const warmUpSockets = 200;

/**
 * Open interview sockets with answers that come at their own times, 200 a second: how long until each is acknowledged,
 * and what a socket weighs against one of a bare @fastify/websocket server. `npm run bench -- interviews [SOCKETS]`.
 */
export function runInterviews([count = '2000']: string[]): Promise<Record<string, unknown>> {
  const sockets = Number(count);
  return withDatabase(
    async (database, ctx) => {
      const { interviews } = await runningInterviews(database, ctx, sockets + warmUpSockets);
      const port = await freePort();
      const api = await startApi({ port, databaseUrl: database.url, secret: ctx.secret });
      const rival = await startBareRival(database.url);
      try {
        const bareBytes = await bareSocketBytes(rival, sockets);
        const warm = await openSockets(port, interviews.slice(sockets));
        await openLoop(warm, { perSecond, seconds: 3 });
        const before = await residentBytes(api.child.pid ?? 0);
        const open = await openSockets(port, interviews.slice(0, sockets));
        const bytes = ((await residentBytes(api.child.pid ?? 0)) - before) / sockets;
        const acknowledged = await openLoop(open, { perSecond, seconds });
        const waits = acknowledged.map(({ due, at }) => at - due);
        for (const { client } of [...open, ...warm]) client.socket.terminate();
        return {
          sockets,
          answers: waits.length,
          perSecond: rounded(waits.length / seconds, 0),
          p50: rounded(quantile(waits, 0.5)),
          p99: rounded(quantile(waits, 0.99)),
          kilobytesASocket: rounded(bytes / 1_024),
          bareKilobytesASocket: rounded(bareBytes / 1_024),
          memoryRatio: rounded(bytes / bareBytes, 2),
        };
      } finally {
        await Promise.all([api.end('SIGKILL'), rival.end()]);
      }
    },
    { durable: true },
  );
}

async function bareSocketBytes(rival: { port: number; pid: number }, sockets: number): Promise<number> {
  const open = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => openBareSocket(rival.port, addressOf(index))));
  const opened = await open(warmUpSockets);
  const before = await residentBytes(rival.pid);
  for (let left = sockets; left > 0; left -= warmUpSockets)
    opened.push(...(await open(Math.min(left, warmUpSockets))));
  const after = await residentBytes(rival.pid);
  for (const one of opened) one.close();
  return (after - before) / sockets;
}

/** Of a process that has had a moment to tidy up. */
async function residentBytes(pid: number): Promise<number> {
  await wait(2_000);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}
