import type { CheckedInterview, Unusual } from './checked.ts';

/** A sentence can be alike by chance, two hardly: so many letters and digits, or fewer where a sign is a word. */
const longFrom = 80;
const longFromInSigns = 30;
const signs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Who gave the same long answer as somebody else, whatever its case, spaces and marks. */
export function repeatedText(interviews: readonly CheckedInterview[]): Unusual {
  const sayers = new Map<string, Set<string>>();
  for (const { id, answers } of interviews) {
    for (const { text } of answers) {
      const said = text === null ? null : comparable(text);
      if (said === null) continue;
      const known = sayers.get(said) ?? new Set<string>();
      sayers.set(said, known.add(id));
    }
  }
  const unusual: Unusual = new Map();
  for (const ids of sayers.values()) {
    if (ids.size < 2) continue;
    for (const id of ids) unusual.set(id, reasonFor(ids.size - 1));
  }
  return unusual;
}

/** What is compared of a text; null when it is too short to be told from others. */
export function comparable(text: string): string | null {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return folded.length >= (signs.test(folded) ? longFromInSigns : longFrom) ? folded : null;
}

function reasonFor(others: number): string {
  return `The same long answer as in ${others} other ${others === 1 ? 'interview' : 'interviews'}`;
}
