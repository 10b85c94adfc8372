import { createStore, get, set, type UseStore } from 'idb-keyval';

/** Some browsers leave a database opening for ever; nobody waits longer than this for their first question. */
const patienceMs = 1_000;

const memory = new Map<string, string>();
let database: UseStore | null = null;

/** What this device keeps under `key`; undefined when there is nothing, or nothing that can be read. */
export async function readKept(key: string): Promise<unknown> {
  try {
    const kept: unknown = await inTime(get(key, opened()));
    if (kept !== undefined) return kept;
  } catch {
    // No IndexedDB (a private window, an old webview): what could be kept is in the second place.
  }
  return readText(key);
}

/** Keeps `value` for the next visit: in IndexedDB, else in localStorage, else as long as this tab lives. */
export async function writeKept(key: string, value: unknown): Promise<void> {
  memory.set(key, JSON.stringify(value));
  try {
    await inTime(set(key, value, opened()));
  } catch {
    writeText(key, value);
  }
}

function opened(): UseStore {
  database ??= createStore('plumbline', 'interviews');
  return database;
}

function readText(key: string): unknown {
  try {
    const text = localStorage.getItem(nameOf(key)) ?? memory.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function writeText(key: string, value: unknown): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(value));
  } catch {
    // Full or refused: the tab's memory has it.
  }
}

function nameOf(key: string): string {
  return `plumbline:${key}`;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the store does not answer')), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
