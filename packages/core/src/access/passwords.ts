import { hash, verify } from '@node-rs/argon2';

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

// Of a password that nobody has: an unknown address takes as long to refuse as a wrong password.
let decoy: Promise<string> | undefined;

/** False for a wrong password, and as slowly where there is none to compare with. */
export async function passwordMatches(stored: string | null, given: string): Promise<boolean> {
  decoy ??= hash('no one has this password');
  const matches = await verify(stored ?? (await decoy), given);
  return stored !== null && matches;
}
