import { readdirSync, readFileSync } from 'node:fs';
import type { TestDatabase } from '@plumbline/testing';

/** Microseconds of processor time that one request took of each side; null where the system does not tell. */
export interface Cpu {
  api: number | null;
  postgres: number | null;
  client: number | null;
}

export interface Watched {
  /** The process that serves. */
  api: number;
  /** The process that every backend of the database server comes from. */
  postmaster: number | null;
}

/** Processor time, unlike the pace, is hardly changed by what else a machine does. */
export function readCpu({ api, postmaster }: Watched): Cpu {
  const { user, system } = process.cpuUsage();
  return { api: cpuOf(api), postgres: postmaster && treeOf(postmaster), client: user + system };
}

export function cpuBetween(before: Cpu, after: Cpu, requests: number): Cpu {
  const each = (of: keyof Cpu) => {
    const [from, to] = [before[of], after[of]];
    return from === null || to === null ? null : Math.round((to - from) / requests);
  };
  return { api: each('api'), postgres: each('postgres'), client: each('client') };
}

export async function findPostmaster({ ownerPool }: TestDatabase): Promise<number | null> {
  const { rows } = await ownerPool.query<{ pid: number }>('select pg_backend_pid() as pid');
  return statOf(rows[0]?.pid ?? 0)?.parent ?? null;
}

function cpuOf(pid: number): number | null {
  return statOf(pid)?.own ?? null;
}

/** Of a process, of its children, and of those that have ended. */
function treeOf(pid: number): number | null {
  const root = statOf(pid);
  if (!root) return null;
  const children = readdirSync('/proc')
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid);
  return root.own + root.ended + children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0);
}

function statOf(pid: number): { parent: number; own: number; ended: number } | null {
  if (!(pid > 0)) return null;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Everything after the name, which may hold spaces and brackets.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [endedUser = 0, endedSystem = 0] = fields.slice(13, 15);
    return {
      parent: fields[1] ?? 0,
      own: ranOf(pid),
      ended: (endedUser + endedSystem) * microsecondsATick,
    };
  } catch {
    return null;
  }
}

const microsecondsATick = 10_000;

/** Of all its threads, to the nanosecond: ticks are guesses where many processes take turns. */
function ranOf(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1_000;
}
