/** What this device remembers of one interview, so that a reload or a lost connection loses nothing. */
export interface Remembered {
  /** Sent with the start: the same nonce opens the same interview again. */
  nonce: string;
  /** A submission that has not been acknowledged yet. */
  pending: PendingSubmission | null;
  /** What is typed or chosen but not sent, by turn. */
  drafts: Record<string, unknown>;
}

export type PendingSubmission =
  | { type: 'answer'; submissionId: string; questionId: string; turn: number; value: unknown }
  | {
      type: 'skip';
      submissionId: string;
      questionId: string;
      turn: number;
      reason: 'skipped' | 'prefer_not_to_say';
    }
  | { type: 'back'; submissionId: string };

const memory = new Map<string, string>();

export function remember(linkToken: string): Remembered {
  const stored = read(linkToken);
  if (stored) return stored;
  const fresh: Remembered = { nonce: newId(), pending: null, drafts: {} };
  keep(linkToken, fresh);
  return fresh;
}

export function keep(linkToken: string, value: Remembered): void {
  memory.set(linkToken, JSON.stringify(value));
  try {
    localStorage.setItem(keyOf(linkToken), JSON.stringify(value));
  } catch {
    // Storage is full or refused (private mode): the tab's memory has it.
  }
}

/** An id for a submission or a start. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function read(linkToken: string): Remembered | null {
  try {
    const text = localStorage.getItem(keyOf(linkToken)) ?? memory.get(linkToken);
    return text ? (JSON.parse(text) as Remembered) : null;
  } catch {
    return null;
  }
}

function keyOf(linkToken: string): string {
  return `plumbline:interview:${linkToken}`;
}
