import { expect, test } from 'vitest';
import { hashToken, hmacToken, randomToken } from './tokens.ts';

test('a token is the same for the same parts and other for any change', () => {
  const token = hmacToken('secret', 'receipt', 'a', 'bc');
  expect(hmacToken('secret', 'receipt', 'a', 'bc')).toBe(token);
  expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
  const others = [
    hmacToken('secret', 'receipt', 'ab', 'c'),
    hmacToken('secret', 'session', 'a', 'bc'),
    hmacToken('other', 'receipt', 'a', 'bc'),
  ];
  expect(new Set([token, ...others]).size).toBe(4);
});

test('the text of a token holds all 160 bits of its digest', () => {
  // HMAC-SHA-256(key "k", data '["t"]') by openssl, its first 20 bytes in Crockford base32.
  expect(hmacToken('k', 't')).toBe('ejm1x326dqavfq3qk69v63n2ga73p2va');
});

test('random tokens carry their prefix and do not repeat', () => {
  const tokens = Array.from({ length: 100 }, () => randomToken('plk_'));
  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every((token) => /^plk_[\w-]{43}$/.test(token))).toBe(true);
});

test('a stored hash does not hold the token', () => {
  const token = randomToken();
  expect(hashToken(token)).toBe(hashToken(token));
  expect(hashToken(token)).not.toContain(token);
});
