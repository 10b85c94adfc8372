import type { Database } from '@plumbline/db';
import type { Logger } from '@plumbline/runtime';
import type { JobDefinition } from './define-job.ts';
import { type JobName, jobs, type PayloadOf } from './definitions/jobs.ts';
import type { Handlers, JobHandler } from './job-run.ts';
import type { JobProcessor, QueueConnection } from './queue-connection.ts';
import { runJob } from './run-job.ts';

type Options = {
  handlers: Handlers;
  queueConnection: QueueConnection;
  /** Each running job holds one connection of this pool, beside those its handler uses. */
  db: Database;
  logger: Logger;
  /** Jobs of one name that run at the same time in this process. */
  concurrency?: number;
  leaseMs?: number;
  /** A job whose process died is run again after so long. */
  stalledMs?: number;
};
export type RunningWorker = {
  /** Settles when every queue is being worked on. */
  ready: Promise<void>;
  /** Takes no more jobs; after `graceMs` asks the running ones to stop and hands them back. */
  close(graceMs?: number): Promise<void>;
};
type OpenWorker = ReturnType<QueueConnection['openWorker']>;
/** Where a queue's processor finds the worker that it works for. */
type Place = { worker: OpenWorker | null };

const GIVE_UP_MS = 3_000;

export function runWorker(options: Options): RunningWorker {
  const leaving = new AbortController();
  const closed = { yes: false };
  const open: OpenWorker[] = [];
  const ready = Promise.all(
    jobNames().map(async (name) => {
      const place: Place = { worker: null };
      const processor = processorOf(name, options, leaving.signal, place);
      const worker = await openUntilReady(name, processor, options, { closed, place });
      if (worker) open.push(worker);
    }),
  );

  return {
    ready: ready.then(() => {}),
    close: async (graceMs = 4_000) => {
      closed.yes = true;
      const grace = setTimeout(() => leaving.abort(new Error('The process is leaving.')), graceMs);
      const done = ready.then(() => Promise.all(open.map((worker) => worker.close())));
      let giveUp: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        giveUp = setTimeout(resolve, graceMs + GIVE_UP_MS);
      });
      await Promise.race([done, late]);
      clearTimeout(grace);
      clearTimeout(giveUp);
    },
  };
}

function jobNames(): JobName[] {
  return Object.keys(jobs).filter((name): name is JobName => name in jobs);
}

/** Each job with the payload that its handler takes. */
const defined: { [Name in JobName]: JobDefinition<PayloadOf<Name>> } = jobs;

function processorOf<Name extends JobName>(
  name: Name,
  options: Options,
  leaving: AbortSignal,
  place: Place,
): JobProcessor {
  const { db, logger, leaseMs = 60_000 } = options;
  const definition: JobDefinition<PayloadOf<Name>> = defined[name];
  const parse = (payload: unknown) => definition.payload.parse(payload);
  const handler: JobHandler<PayloadOf<Name>> = options.handlers[name];
  const rest = async (waitMs: number) => place.worker?.rateLimit(waitMs);
  return (job, token = '') =>
    runJob({ name, db, logger, leaseMs, leaving, parse, rest, handler }, job, token);
}

// A worker that could not connect when it was made stays broken: make a new one.
async function openUntilReady(
  name: JobName,
  processor: JobProcessor,
  { queueConnection, logger, concurrency = 2, stalledMs = 10_000 }: Options,
  { closed, place }: { closed: { yes: boolean }; place: Place },
): Promise<OpenWorker | null> {
  while (!closed.yes) {
    const worker = queueConnection.openWorker(name, processor, {
      concurrency,
      lockDuration: stalledMs,
      stalledInterval: stalledMs / 2,
    });
    place.worker = worker;
    const report = atMostEachSecond((err) => logger.warn('worker connection lost', { queue: name, err }));
    worker.on('error', report);
    worker.on('stalled', () => logger.warn('job stalled', { job: name }));
    worker.on('failed', (job) => {
      const final = job ? job.attemptsMade >= (job.opts.attempts ?? 1) : false;
      if (final)
        logger.error('job failed for now', { job: name, key: job?.data.key, attempts: job?.attemptsMade });
    });
    try {
      await worker.waitUntilReady();
      return worker;
    } catch (err) {
      report(err);
      await worker.close(true).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
  return null;
}

function atMostEachSecond(report: (err: unknown) => void): (err: unknown) => void {
  let last = 0;
  return (err) => {
    if (Date.now() - last < 1_000) return;
    last = Date.now();
    report(err);
  };
}
