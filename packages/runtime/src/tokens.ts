import { createHmac, hash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A token that can be made again from its parts: 160 bits of HMAC-SHA-256 in 32 characters, no i, l, o or u. */
export function hmacToken(secret: string, kind: string, ...parts: string[]): string {
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify([kind, ...parts]))
    .digest();
  return base32(mac.subarray(0, 20));
}

/** HMAC-SHA-256 of a text in hex: what another program signs with a key that we gave it. */
export function hmacHex(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** A token nobody can make again: 256 random bits after the prefix. */
export function randomToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is stored in place of a token. Tokens carry at least 128 bits, so an unsalted hash is enough. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}

function base32(bytes: Uint8Array): string {
  let digits = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      digits += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return digits;
}
