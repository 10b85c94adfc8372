import { readKept, writeKept } from './device-store.ts';
import type { Submission } from './submission.ts';

/** What this device remembers of one interview, so that a reload or a lost connection loses nothing. */
export interface Remembered {
  /** Sent with the start: the same nonce opens the same interview again. */
  nonce: string;
  /** What was said and is not acknowledged yet, in order. */
  queue: readonly Submission[];
  /** What is typed or chosen but not sent, by question or probe. */
  drafts: Readonly<Record<string, unknown>>;
}

export async function remember(key: string): Promise<Remembered> {
  const kept = await readKept(key);
  if (isRemembered(kept)) return kept;
  const fresh: Remembered = { nonce: newId(), queue: [], drafts: {} };
  await writeKept(key, fresh);
  return fresh;
}

export function keep(key: string, value: Remembered): void {
  void writeKept(key, value);
}

/** An id for a submission or a start. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Only this page writes under its keys; an older page may have written another shape.
function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    'nonce' in value &&
    typeof value.nonce === 'string' &&
    'queue' in value &&
    Array.isArray(value.queue) &&
    'drafts' in value
  );
}
