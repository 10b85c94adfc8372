/** A text in the form quotes are compared in, with the way back to the original. */
export interface NormalisedText {
  text: string;
  /** For each UTF-16 unit of `text`: where the characters it came from begin and end in the original. */
  starts: number[];
  ends: number[];
}

/** One user-visible piece: a run of spaces, a run of Korean jamo (which compose), or a character with its marks. */
const PIECE = /\s+|[\u1100-\u11ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Composed (NFC) and lower case, with one kind of quotation mark, apostrophe, dash and space, runs of spaces made one,
 * and invisible characters left out.
 */
export function normaliseText(original: string): NormalisedText {
  const out: NormalisedText = { text: '', starts: [], ends: [] };
  const units: string[] = [];
  for (const match of original.matchAll(PIECE)) {
    const end = match.index + match[0].length;
    for (const unit of fold(match[0]).split('')) {
      if (unit === ' ' && units.at(-1) === ' ') continue;
      units.push(unit);
      out.starts.push(match.index);
      out.ends.push(end);
    }
  }
  out.text = units.join('');
  return out;
}

function fold(piece: string): string {
  return piece
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ');
}
