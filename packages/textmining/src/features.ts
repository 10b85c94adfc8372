import type { Language } from './language.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import type { Token } from './tokenize.ts';

/** Feature hashes land in this many buckets; collisions are rare at the sizes of a survey and only blur. */
const BUCKETS = 1 << 20;
const MOST_FEATURES = 20_000;

/**
 * TF-IDF of character 3–5-grams inside words: 1 + ln tf times ln n/df. Spelling variants, endings
 * and compounds meet here without knowing the language.
 */
export function characterFeatures(documents: readonly (readonly Token[])[]): SparseMatrix {
  const known = new Map<string, Int32Array>();
  const numbers = new Numbers();
  const ofWord = (word: string) => {
    const grams = known.get(word) ?? gramsOf(` ${word} `).map((bucket) => numbers.of(bucket));
    known.set(word, grams);
    return grams;
  };
  const numbered = documents.map((tokens) => concat(tokens.map((token) => ofWord(token.lower))));
  return tfIdf(numbered, numbers.count);
}

/** TF-IDF of word stems without stop words, and of neighbouring pairs of them. */
export function wordFeatures(documents: readonly (readonly Token[])[], language: Language): SparseMatrix {
  const numbers = new Numbers();
  const numbered = documents.map((tokens) => {
    const keys = tokens
      .filter((token) => !language.isStopWord(token.lower))
      .map((token) => language.keyOf(token.lower));
    const pairs = keys.slice(1).map((key, i) => hash(`${keys[i]} ${key}`));
    return Int32Array.from([...keys.map(hash), ...pairs], (bucket) => numbers.of(bucket));
  });
  return tfIdf(numbered, numbers.count);
}

/** Puts matrices with equal rows side by side, each scaled by its weight; squares of the weights sum to 1. */
export function sideBySide(blocks: readonly { matrix: SparseMatrix; weight: number }[]): SparseMatrix {
  const rows = blocks[0]?.matrix.rows ?? 0;
  const size = blocks.reduce((sum, { matrix }) => sum + matrix.values.length, 0);
  const out = {
    starts: new Int32Array(rows + 1),
    indices: new Int32Array(size),
    values: new Float32Array(size),
  };
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    let offset = 0;
    for (const { matrix, weight } of blocks) {
      for (let at = matrix.starts[row] ?? 0, end = matrix.starts[row + 1] ?? 0; at < end; at += 1, to += 1) {
        out.indices[to] = (matrix.indices[at] ?? 0) + offset;
        out.values[to] = (matrix.values[at] ?? 0) * weight;
      }
      offset += matrix.columns;
    }
    out.starts[row + 1] = to;
  }
  return { rows, columns: blocks.reduce((sum, { matrix }) => sum + matrix.columns, 0), ...out };
}

/** Rows have length 1 before the columns of features that only one document uses are left out. */
/** Buckets numbered as they first come, so that what is counted lies close together in memory. */
class Numbers {
  readonly #numbers = new Int32Array(BUCKETS).fill(-1);
  count = 0;

  of(bucket: number): number {
    const known = this.#numbers[bucket] ?? -1;
    if (known >= 0) return known;
    this.#numbers[bucket] = this.count;
    this.count += 1;
    return this.count - 1;
  }
}

/** @param documents numbers of features, each below `size`, as often as it has them */
function tfIdf(documents: readonly Int32Array[], size: number): SparseMatrix {
  const rows = documents.length;
  const df = documentFrequencies(documents, size);
  const idf = Float64Array.from(df, (count) => Math.log(rows / count));
  const { columnOf, columns, entries } = chooseColumns(df, rows);
  const matrix = {
    starts: new Int32Array(rows + 1),
    indices: new Int32Array(entries),
    values: new Float32Array(entries),
  };
  let at = 0;
  const counts = new Int32Array(size);
  documents.forEach((features, row) => {
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
    const from = at;
    let squares = 0;
    for (const feature of features) {
      const count = counts[feature] ?? 0;
      if (count === 0) continue;
      counts[feature] = 0;
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[feature] ?? 0);
      squares += weight * weight;
      const column = columnOf[feature] ?? -1;
      if (column < 0) continue;
      matrix.indices[at] = column;
      matrix.values[at] = weight;
      at += 1;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = from; i < at; i += 1) matrix.values[i] = (matrix.values[i] ?? 0) * scale;
    matrix.starts[row + 1] = at;
  });
  return { rows, columns, ...matrix };
}

function documentFrequencies(documents: readonly Int32Array[], size: number): Int32Array {
  const df = new Int32Array(size);
  const lastSeen = new Int32Array(size).fill(-1);
  documents.forEach((features, row) => {
    for (const feature of features) {
      if (lastSeen[feature] === row) continue;
      lastSeen[feature] = row;
      df[feature] = (df[feature] ?? 0) + 1;
    }
  });
  return df;
}

/** Columns for the features of two or more documents and not of all, the most used first when there are too many. */
function chooseColumns(df: Int32Array, rows: number) {
  let chosen: number[] = [];
  df.forEach((count, feature) => {
    if (count >= 2 && count < rows) chosen.push(feature);
  });
  if (chosen.length > MOST_FEATURES) {
    chosen = chosen.sort((a, z) => (df[z] ?? 0) - (df[a] ?? 0) || a - z).slice(0, MOST_FEATURES);
  }
  const columnOf = new Int32Array(df.length).fill(-1);
  chosen.forEach((feature, column) => {
    columnOf[feature] = column;
  });
  return {
    columnOf,
    columns: chosen.length,
    entries: chosen.reduce((sum, feature) => sum + (df[feature] ?? 0), 0),
  };
}

function gramsOf(padded: string): Int32Array {
  const chars = Array.from(padded);
  const grams: number[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= chars.length; at += 1)
      grams.push(hash(chars.slice(at, at + size).join('')));
  }
  return Int32Array.from(grams);
}

/** FNV-1a over UTF-16 units, folded to a bucket. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0) & (BUCKETS - 1);
}

function concat(parts: readonly Int32Array[]): Int32Array {
  const out = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
