/** A word of an answer, with its place in the stored text in UTF-16 offsets. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, composed (NFC), straight apostrophes. */
  lower: string;
  /** First word of the answer or of a sentence, where a capital letter says nothing. */
  opensSentence: boolean;
  /** Something other than spaces stands between this word and the one before it. */
  afterBreak: boolean;
}

/** Beyond this an answer's further words do not change its group. */
const MOST_TOKENS = 400;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Words of a text in any language written with letters; scripts without spaces are cut by the platform's dictionary.
 * @param folded spellings already folded; sharing one among many texts saves memory
 * @param most words after which the rest is left out
 */
export function tokenize(text: string, folded = new Map<string, string>(), most = MOST_TOKENS): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(previousEnd, match.index);
    const opensSentence = tokens.length === 0 || /[.!?\n。！？]/.test(gap);
    const afterBreak = tokens.length > 0 && !/^(?:\s+|[-‐‑])$/.test(gap);
    for (const [start, end] of pieces(match[0], match.index)) {
      const first = start === match.index;
      tokens.push({
        start,
        end,
        lower: fold(text.slice(start, end), folded),
        opensSentence: first && opensSentence,
        afterBreak: first && afterBreak,
      });
      if (tokens.length === most) return tokens;
    }
    previousEnd = match.index + match[0].length;
  }
  return tokens;
}

function fold(word: string, known: Map<string, string>): string {
  const folded = known.get(word) ?? word.normalize('NFC').toLowerCase().replaceAll('’', "'");
  known.set(word, folded);
  return folded;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** The dictionary cut is slow, so a run without spaces is taken a window at a time. */
const LONGEST_RUN = 1_000;

function* pieces(word: string, offset: number): Generator<[number, number]> {
  if (!UNSPACED.test(word)) {
    yield [offset, offset + word.length];
    return;
  }
  for (const { segment, index } of segmenter.segment(word.slice(0, LONGEST_RUN))) {
    yield [offset + index, offset + index + segment.length];
  }
}
