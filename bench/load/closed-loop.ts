import { quantile } from './figures.ts';
import { type HttpConnection, openConnection } from './http-connection.ts';

/** One request of a connection, and what comes after it; null when there is nothing more to send. */
export type NextRequest = () => { path: string; headers: string; body: string } | null;

export interface Pace {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Keeps `connections` busy for some seconds, each sending its next request when the reply to the last is there. */
export async function closedLoop(options: {
  port: number;
  connections: number;
  seconds: number;
  /** A source of requests for each connection. */
  source: () => NextRequest;
}): Promise<Pace> {
  const { port, connections, seconds, source } = options;
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const milliseconds: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  await Promise.all(open.map((connection) => send(connection, source(), until, milliseconds)));
  const took = (performance.now() - begun) / 1_000;
  for (const connection of open) connection.close();
  return {
    requests: milliseconds.length,
    perSecond: milliseconds.length / took,
    p50: quantile(milliseconds, 0.5),
    p99: quantile(milliseconds, 0.99),
  };
}

async function send(connection: HttpConnection, next: NextRequest, until: number, milliseconds: number[]) {
  for (let now = performance.now(); now < until; now = performance.now()) {
    const request = next();
    if (!request) throw new Error('There were too few interviews for this machine: prepare more.');
    const { status, body } = await connection.post(request.path, request.headers, request.body);
    if (status !== 200) throw new Error(`${request.path} answered ${status}: ${body}`);
    milliseconds.push(performance.now() - now);
  }
}
