import { createHash } from 'node:crypto';
import { hmacToken } from '@plumbline/runtime/tokens';

/** Tokens of an interview: derived, so that a lost reply can be given again though only their hashes are stored. */
export function sessionToken(secret: string, workspaceId: string, interviewId: string): string {
  return hmacToken(secret, 'interview', workspaceId, interviewId);
}

/** 16 base32 characters that a respondent can write down. */
export function receiptCode(secret: string, workspaceId: string, interviewId: string): string {
  return hmacToken(secret, 'receipt', workspaceId, interviewId).slice(0, 16);
}

/** The same interview for the same link and nonce: a UUID of version 8, whose bits are ours to choose. */
export function interviewIdFor(secret: string, linkId: string, nonce: string): string {
  const bytes = createHash('sha256')
    .update(hmacToken(secret, 'interview-id', linkId, nonce))
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
