import type { TokenKind } from '@plumbline/db';
import { hashToken, randomToken } from '@plumbline/runtime/tokens';

const day = 86_400_000;
const prefixes = { api_key: 'plk_', session: 'pls_', sign_in: 'plo_', invitation: 'pli_' } as const;
const lifetimes = { session: 30 * day, sign_in: day, invitation: 7 * day } as const;

/** A new secret and what is stored of it. */
export function newSecret(kind: keyof typeof prefixes & TokenKind): { token: string; hash: string } {
  const token = randomToken(prefixes[kind]);
  return { token, hash: hashToken(token) };
}

export function expiryOf(kind: keyof typeof lifetimes, now: Date): Date {
  return new Date(now.getTime() + lifetimes[kind]);
}
