import type { Role } from '@plumbline/contracts';
import type { Database } from '@plumbline/db';
import type { LiveBus } from '@plumbline/jobs';
import type { LlmPort } from '@plumbline/llm';
import type { Clock, Ids, Logger, Mailer } from '@plumbline/runtime';

/** Who acts. `workspaceId` is set by whoever recognised the secret, never by input. */
export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'member';
      workspaceId: string;
      userId: string | null;
      name: string;
      role: Role;
      tokenHash: string;
    }
  | { kind: 'respondent'; workspaceId: string; interviewId: string }
  | { kind: 'system'; workspaceId: string };

/** What lives as long as the process. */
export interface Services {
  db: Database;
  clock: Clock;
  ids: Ids;
  logger: Logger;
  live: LiveBus;
  /** Tells the outbox relay, after a commit, that there is work. */
  wakeRelay: () => Promise<void>;
  /** Null when no model is configured. */
  llm: LlmPort | null;
  /** How long it may think about a follow-up question; four seconds when absent. */
  probeMs?: number;
  /** Null when no mail server is configured. */
  mail: Mailer | null;
  /** Key of every derived token. */
  secret: string;
  publicUrl: string;
}

/** What a verb gets: the services, and who acts. */
export interface Context extends Services {
  actor: Actor;
}

export function contextOf(services: Services, actor: Actor): Context {
  return { ...services, actor };
}
