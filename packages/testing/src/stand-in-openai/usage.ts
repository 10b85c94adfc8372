import type { ChatRequest } from './protocol.ts';

// A provider caches beginnings in pieces of so many tokens, from a length on.
const CACHED_FROM = 1_024;
const CACHED_PIECE = 128;

// About four characters a token, as in English text.
export function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}

export function promptOf({ messages }: ChatRequest): string {
  return (messages ?? []).map(({ content }) => content).join('\n');
}

/** Tokens of the longest beginning that an earlier prompt had too, as providers count it. */
export function cachedTokens(prompt: string, earlier: readonly string[]): number {
  const longest = Math.max(0, ...earlier.map((other) => sharedLength(prompt, other)));
  const shared = Math.floor(longest / 4);
  return shared < CACHED_FROM ? 0 : shared - (shared % CACHED_PIECE);
}

function sharedLength(one: string, other: string): number {
  let [same, most] = [0, Math.min(one.length, other.length)];
  while (same < most) {
    const middle = Math.ceil((same + most) / 2);
    if (one.slice(0, middle) === other.slice(0, middle)) same = middle;
    else most = middle - 1;
  }
  return same;
}
