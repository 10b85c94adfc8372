import type { Language } from './language.ts';
import { reduceRows } from './randomised-svd.ts';
import { type DenseMatrix, normaliseRows, type SparseMatrix } from './sparse-matrix.ts';
import type { Token } from './tokenize.ts';

/** Two words meet when fewer than this many words that are no stop words stand between them. */
const WINDOW = 6;
/** Rarer words of very large sets are left out. */
const MOST_WORDS = 20_000;
/** Context counts are raised to this power, or rare contexts look more telling than they are (Levy, Goldberg & Dagan 2015, TACL 3:211). */
const SMOOTHING = 0.75;

/**
 * Documents as the sum of their words' vectors, each weighted by ln n/df: rows of length 1, or of zeros where no word
 * is known. Words are alike when they stand beside the same words: positive pointwise mutual information of the words
 * within a few places, reduced. What is said in other words meets here.
 */
export function meaningByContext(
  documents: readonly (readonly Token[])[],
  language: Language,
  options: { rank: number; random: () => number; pause: () => void },
): DenseMatrix {
  const { words, weights } = numberWords(documents, language);
  const counts = countMeetings(words, weights.length);
  const rank = Math.min(options.rank, Math.ceil(weights.length / 4));
  const vectors = reduceRows(toMutualInformation(counts), { ...options, rank, exponent: 0.5 });
  const { columns } = vectors;
  const values = new Float32Array(documents.length * columns);
  words.forEach((list, row) => {
    for (const word of list) {
      const weight = weights[word] ?? 0;
      for (let c = 0; c < columns; c += 1) {
        const to = row * columns + c;
        values[to] = (values[to] ?? 0) + weight * (vectors.values[word * columns + c] ?? 0);
      }
    }
  });
  return normaliseRows({ rows: documents.length, columns, values });
}

/** Each document as numbers of its words: those that two or more documents use, without stop words. */
function numberWords(documents: readonly (readonly Token[])[], language: Language) {
  const keys = documents.map((tokens) =>
    tokens.filter(({ lower }) => !language.isStopWord(lower)).map(({ lower }) => language.keyOf(lower)),
  );
  const df = new Map<string, number>();
  for (const list of keys) for (const key of new Set(list)) df.set(key, (df.get(key) ?? 0) + 1);
  const chosen = [...df]
    .filter(([, count]) => count > 1)
    .sort((a, z) => z[1] - a[1] || (a[0] < z[0] ? -1 : 1))
    .slice(0, MOST_WORDS);
  const numbers = new Map(chosen.map(([key], number) => [key, number]));
  return {
    words: keys.map((list) =>
      Int32Array.from(list.map((key) => numbers.get(key) ?? -1).filter((number) => number >= 0)),
    ),
    weights: Float64Array.from(chosen, ([, count]) => Math.log(documents.length / count)),
  };
}

/** How often each word meets each other, one row a word: read word by word, so that no table of pairs is held. */
function countMeetings(words: readonly Int32Array[], size: number): SparseMatrix {
  const { starts: from, documents, places } = placesOf(words, size);
  const starts = new Int32Array(size + 1);
  const indices: number[] = [];
  const values: number[] = [];
  const counts = new Int32Array(size);
  for (let word = 0; word < size; word += 1) {
    const met: number[] = [];
    for (let at = from[word] ?? 0; at < (from[word + 1] ?? 0); at += 1) {
      const list = words[documents[at] ?? 0] ?? new Int32Array(0);
      const place = places[at] ?? 0;
      for (const other of list.subarray(Math.max(0, place - WINDOW + 1), place + WINDOW)) {
        if (other === word) continue;
        if (counts[other] === 0) met.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
    for (const other of met) {
      indices.push(other);
      values.push(counts[other] ?? 0);
      counts[other] = 0;
    }
    starts[word + 1] = indices.length;
  }
  return {
    rows: size,
    columns: size,
    starts,
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** Where each word stands: for word w, entries starts[w] to starts[w + 1]. */
function placesOf(words: readonly Int32Array[], size: number) {
  const starts = new Int32Array(size + 1);
  for (const list of words) for (const word of list) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < size; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const documents = new Int32Array(starts[size] ?? 0);
  const places = new Int32Array(starts[size] ?? 0);
  words.forEach((list, document) => {
    list.forEach((word, place) => {
      const at = next[word] ?? 0;
      documents[at] = document;
      places[at] = place;
      next[word] = at + 1;
    });
  });
  return { starts, documents, places };
}

/** Counts turned, in place, into ln(observed ÷ expected), or 0 where that is negative. */
function toMutualInformation(counts: SparseMatrix): SparseMatrix {
  const { rows, starts, indices, values } = counts;
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      sums[row] = (sums[row] ?? 0) + (values[at] ?? 0);
  }
  const smoothed = sums.map((sum) => sum ** SMOOTHING);
  const total = smoothed.reduce((sum, one) => sum + one, 0);
  for (let row = 0; row < rows; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const expected = ((sums[row] ?? 0) * (smoothed[indices[at] ?? 0] ?? 0)) / total;
      values[at] = Math.max(0, Math.log((values[at] ?? 0) / expected));
    }
  }
  return counts;
}
