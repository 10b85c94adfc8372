import type { Trx } from '@plumbline/db';
import type { Logger } from '@plumbline/runtime';
import type { JobName, PayloadOf } from './definitions/jobs.ts';

export type JobRun<Payload> = {
  payload: Payload;
  /** 1 for the first time the queue runs this job. */
  attempt: number;
  /** Aborted when the process must leave or the run lost its lease: stop, and throw. */
  signal: AbortSignal;
  logger: Logger;
  /**
   * Call once, in the transaction that writes the result: marks as done what had been asked before the run began.
   * Throws when another run was faster, so that this one's result is rolled back.
   */
  complete: (trx: Trx) => Promise<void>;
};

/** Must be safe to run twice, and must have called `complete` when it returns. */
export type JobHandler<Payload> = (run: JobRun<Payload>) => Promise<void>;

export type Handlers = { [Name in JobName]: JobHandler<PayloadOf<Name>> };

/** Another run of the same work has recorded its result first. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/** Not now: no job of this name is begun for so long, in any process, and no try is spent. */
export class PostponedError extends Error {
  override readonly name = 'PostponedError';
  readonly waitMs: number;

  constructor(waitMs: number, options?: ErrorOptions) {
    super(`Postponed for ${waitMs} ms.`, options);
    this.waitMs = waitMs;
  }
}

/** What the queue keeps of a failure: the name and code of its cause, never its message, which may quote answers. */
export class JobFailedError extends Error {
  override readonly name = 'JobFailedError';

  constructor(cause: unknown) {
    const name = cause instanceof Error ? cause.name : typeof cause;
    const code = cause instanceof Error && 'code' in cause ? ` ${String(cause.code).slice(0, 60)}` : '';
    super(`${name}${code}`);
    delete this.stack;
  }
}
