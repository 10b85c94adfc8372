import { freePort, startApi } from '../apps/api/src/faults/api-process.fixture.ts';
import { followLive } from '../apps/api/src/sockets/live-client.fixture.ts';
import { type Context, createApiKey } from '../packages/core/src/index.ts';
import { closedLoop } from './load/closed-loop.ts';
import { median, quantile, rounded } from './load/figures.ts';
import { answersOf } from './load/http-answers.ts';
import { openLoop, openSockets } from './load/open-loop.ts';
import { type RunningInterview, runningInterviews } from './load/running-interviews.ts';
import { withDatabase } from './with-database.ts';

const dashboards = 50;
const respondents = 500;
const perSecond = 200;
const seconds = 10;
const rounds = 5;

/**
 * From an answer's acknowledgement to the dashboards' event, 200 answers a second and 50 dashboards; and what the
 * dashboards cost the answers: requests a second with and without them, turn by turn.
 */
export function runLive(): Promise<Record<string, unknown>> {
  return withDatabase(
    async (database, ctx) => {
      const { study, interviews } = await runningInterviews(database, ctx, 40_000);
      const port = await freePort();
      const api = await startApi({ port, databaseUrl: database.url, secret: ctx.secret });
      try {
        const follow = await follower(ctx, port, `study:${study.id}`);
        const delays = await delaysOf(port, interviews.splice(0, respondents), follow);
        const slowdown = await slowdownBy(port, interviews, follow);
        return {
          dashboards,
          answers: delays.answers,
          p50: rounded(quantile(delays.all, 0.5)),
          p95: rounded(quantile(delays.all, 0.95)),
          ...slowdown,
        };
      } finally {
        await api.end('SIGKILL');
      }
    },
    { durable: true },
  );
}

type Follow = (onEvent: (dashboard: number) => void) => Promise<{ close(): void }[]>;

async function follower(ctx: Context, port: number, topic: string): Promise<Follow> {
  const { secret } = await createApiKey(ctx, { name: 'Dashboards', role: 'viewer' });
  return (onEvent) =>
    Promise.all(
      Array.from({ length: dashboards }, (_, index) =>
        followLive(port, secret, [topic], () => onEvent(index)),
      ),
    );
}

/**
 * For each answer and dashboard the wait for the first event after the acknowledgement. An answer whose event overtook
 * its acknowledgement is charged with the next one, so this is never less than the truth.
 */
async function delaysOf(port: number, interviews: RunningInterview[], follow: Follow) {
  const events: number[][] = Array.from({ length: dashboards }, () => []);
  const open = await follow((dashboard) => events[dashboard]?.push(performance.now()));
  const sockets = await openSockets(port, interviews);
  await openLoop(sockets, { perSecond, seconds: 3 });
  const acknowledged = await openLoop(sockets, { perSecond, seconds });
  for (const { client } of sockets) client.socket.terminate();
  for (const one of open) one.close();
  const all = events.flatMap((times) =>
    acknowledged.flatMap(({ at }) => {
      const next = times.find((time) => time >= at);
      return next === undefined ? [] : [next - at];
    }),
  );
  return { answers: acknowledged.length, all };
}

async function slowdownBy(port: number, interviews: RunningInterview[], follow: Follow) {
  const paces: { without: number; with: number }[] = [];
  const pace = async () =>
    (await closedLoop({ port, connections: 64, seconds: 3, source: () => answersOf(interviews) })).perSecond;
  await pace();
  for (let round = 0; round < rounds; round += 1) {
    const without = await pace();
    const open = await follow(() => undefined);
    paces.push({ without, with: await pace() });
    for (const one of open) one.close();
  }
  return {
    withoutDashboards: rounded(median(paces.map(({ without }) => without)), 0),
    withDashboards: rounded(median(paces.map((pair) => pair.with)), 0),
    slowerPercent: rounded(median(paces.map((pair) => (1 - pair.with / pair.without) * 100))),
  };
}
