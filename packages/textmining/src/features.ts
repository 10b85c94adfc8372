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
  const ofWord = (word: string) => {
    const grams = known.get(word) ?? gramsOf(` ${word} `);
    known.set(word, grams);
    return grams;
  };
  return tfIdf(documents.map((tokens) => concat(tokens.map((token) => ofWord(token.lower)))));
}

/** TF-IDF of word stems without stop words, and of neighbouring pairs of them. */
export function wordFeatures(documents: readonly (readonly Token[])[], language: Language): SparseMatrix {
  const hashed = documents.map((tokens) => {
    const keys = tokens
      .filter((token) => !language.isStopWord(token.lower))
      .map((token) => language.keyOf(token.lower));
    const pairs = keys.slice(1).map((key, i) => hash(`${keys[i]} ${key}`));
    return Int32Array.from([...keys.map(hash), ...pairs]);
  });
  return tfIdf(hashed);
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
function tfIdf(documents: readonly Int32Array[]): SparseMatrix {
  const rows = documents.length;
  const df = documentFrequencies(documents);
  const { columnOf, columns, size } = chooseColumns(df, rows);
  const matrix = {
    starts: new Int32Array(rows + 1),
    indices: new Int32Array(size),
    values: new Float32Array(size),
  };
  let at = 0;
  const counts = new Int32Array(BUCKETS);
  documents.forEach((buckets, row) => {
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
    const from = at;
    let squares = 0;
    for (const bucket of buckets) {
      const count = counts[bucket] ?? 0;
      if (count === 0) continue;
      counts[bucket] = 0;
      const weight = (1 + Math.log(count)) * Math.log(rows / (df[bucket] ?? 1));
      squares += weight * weight;
      const column = columnOf[bucket] ?? -1;
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

function documentFrequencies(documents: readonly Int32Array[]): Int32Array {
  const df = new Int32Array(BUCKETS);
  const lastSeen = new Int32Array(BUCKETS).fill(-1);
  documents.forEach((buckets, row) => {
    for (const bucket of buckets) {
      if (lastSeen[bucket] === row) continue;
      lastSeen[bucket] = row;
      df[bucket] = (df[bucket] ?? 0) + 1;
    }
  });
  return df;
}

/** Columns for the buckets used by two or more documents and not by all, the most used first when there are too many. */
function chooseColumns(df: Int32Array, rows: number) {
  let chosen: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = df[bucket] ?? 0;
    if (count >= 2 && count < rows) chosen.push(bucket);
  }
  if (chosen.length > MOST_FEATURES) {
    chosen = chosen.sort((a, z) => (df[z] ?? 0) - (df[a] ?? 0) || a - z).slice(0, MOST_FEATURES);
  }
  const columnOf = new Int32Array(BUCKETS).fill(-1);
  chosen.forEach((bucket, column) => {
    columnOf[bucket] = column;
  });
  return {
    columnOf,
    columns: chosen.length,
    size: chosen.reduce((sum, bucket) => sum + (df[bucket] ?? 0), 0),
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
