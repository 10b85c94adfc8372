const word = /[\p{L}\p{M}\p{N}]+/gu;

/** How alike two short texts are, 0–1: Dice's coefficient of their letter triples, case and punctuation aside. */
export function similarity(one: string, other: string): number {
  const [a, b] = [triples(one), triples(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((triple) => b.has(triple)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Lower-case words, in order. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(word) ?? [];
}

function triples(text: string): Set<string> {
  const padded = ` ${wordsIn(text).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}
