import { type DenseMatrix, dot, normaliseRows, type SparseMatrix } from './sparse-matrix.ts';

/** A row and how alike it is, by cosine. */
export interface Neighbour {
  row: number;
  similarity: number;
}

interface NeighbourOptions {
  /** Most neighbours a row keeps. */
  most: number;
  /** Least cosine of a neighbour. */
  least: number;
  random: () => number;
  /** Called between blocks of work; may throw to stop. */
  pause?: () => void;
}

/** Up to this many rows every pair is compared. */
const COMPARE_ALL = 1_200;
const PROBES = 4;
/** Rows that many others name as neighbours are followed back to this many. */
const MOST_AROUND = 20;
const REFINEMENTS = 2;
/** Centres are moved by so many rows each. */
const LEARNT_FROM = 10;
const ROWS_BETWEEN_PAUSES = 500;

/**
 * Nearest rows by cosine; rows must have length 1. Larger sets are first cut into about 2 √n cells round sampled
 * centres and each row is compared with its own cell and those round the next-nearest centres, so that the work grows
 * with n √n instead of n². Then each row is compared with the neighbours of its neighbours, which finds what lay
 * across the border of a cell.
 * @see Dong, Charikar & Li 2011, WWW '11:577 (neighbours of neighbours)
 */
export function nearestNeighbours(rows: DenseMatrix, options: NeighbourOptions): Neighbour[][] {
  if (rows.rows <= COMPARE_ALL) return search(rows, everyRow(rows.rows), options);
  const first = search(rows, candidatesByCell(rows, options), options);
  return search(rows, neighboursOfNeighbours(first), options);
}

function search(
  rows: DenseMatrix,
  candidates: (row: number) => Iterable<Int32Array>,
  options: NeighbourOptions,
): Neighbour[][] {
  const found: Neighbour[][] = [];
  for (let row = 0; row < rows.rows; row += 1) {
    if (row % ROWS_BETWEEN_PAUSES === 0) options.pause?.();
    found.push(nearestOf(rows, row, candidates(row), options));
  }
  return found;
}

/** Each row's neighbours in either direction, and theirs; each row once. */
function neighboursOfNeighbours(found: readonly (readonly Neighbour[])[]): (row: number) => Int32Array[] {
  const around: number[][] = found.map((list) => list.map(({ row }) => row));
  found.forEach((list, row) => {
    for (const { row: other } of list) {
      const back = around[other] ?? [];
      if (back.length < MOST_AROUND && !back.includes(row)) back.push(row);
    }
  });
  const seen = new Int32Array(found.length).fill(-1);
  return (row) => {
    const candidates: number[] = [];
    const add = (other: number) => {
      if (seen[other] === row) return;
      seen[other] = row;
      candidates.push(other);
    };
    for (const other of around[row] ?? []) {
      add(other);
      for (const far of around[other] ?? []) add(far);
    }
    return [Int32Array.from(candidates)];
  };
}

/** Those neighbours whose sparse rows have at least the given inner product themselves. */
export function sharingWords(
  neighbours: readonly (readonly Neighbour[])[],
  features: SparseMatrix,
  least: number,
): Neighbour[][] {
  const { starts, indices, values } = features;
  const dense = new Float32Array(features.columns);
  return neighbours.map((list, row) => {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    for (let at = from; at < to; at += 1) dense[indices[at] ?? 0] = values[at] ?? 0;
    const kept = list.filter(({ row: other }) => {
      let shared = 0;
      for (let at = starts[other] ?? 0, end = starts[other + 1] ?? 0; at < end; at += 1) {
        shared += (dense[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
      }
      return shared >= least;
    });
    for (let at = from; at < to; at += 1) dense[indices[at] ?? 0] = 0;
    return kept;
  });
}

/** The largest inner product of one sparse row with any of the others. */
export function mostShared(features: SparseMatrix, row: number, others: readonly number[]): number {
  const { starts, indices, values } = features;
  const own = new Map<number, number>();
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
    own.set(indices[at] ?? 0, values[at] ?? 0);
  let most = 0;
  for (const other of others) {
    let shared = 0;
    for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at += 1)
      shared += (own.get(indices[at] ?? 0) ?? 0) * (values[at] ?? 0);
    most = Math.max(most, shared);
  }
  return most;
}

function nearestOf(
  rows: DenseMatrix,
  row: number,
  candidates: Iterable<Int32Array>,
  options: NeighbourOptions,
): Neighbour[] {
  const best: Neighbour[] = [];
  let bar = options.least;
  for (const cell of candidates) {
    for (const other of cell) {
      if (other === row) continue;
      const similarity = dot(rows, row, rows, other);
      if (similarity <= bar) continue;
      insert(best, { row: other, similarity });
      if (best.length > options.most) best.pop();
      if (best.length === options.most) bar = best[best.length - 1]?.similarity ?? bar;
    }
  }
  return best;
}

function insert(best: Neighbour[], neighbour: Neighbour): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.similarity ?? 0) < neighbour.similarity) at -= 1;
  best.splice(at, 0, neighbour);
}

function everyRow(n: number): (row: number) => Int32Array[] {
  const all = [Int32Array.from({ length: n }, (_, row) => row)];
  return () => all;
}

function candidatesByCell(rows: DenseMatrix, options: NeighbourOptions): (row: number) => Int32Array[] {
  const count = Math.ceil(2 * Math.sqrt(rows.rows));
  const centres = sampleRows(rows, count, options.random);
  const some = sampleRows(rows, Math.min(rows.rows, LEARNT_FROM * count), options.random);
  for (let step = 0; step < REFINEMENTS; step += 1) {
    options.pause?.();
    moveCentres(some, centres, nearestCentres(some, centres, 1));
  }
  options.pause?.();
  const nearest = nearestCentres(rows, centres, PROBES);
  const cells: number[][] = Array.from({ length: centres.rows }, () => []);
  for (let row = 0; row < rows.rows; row += 1) cells[nearest[row * PROBES] ?? 0]?.push(row);
  const packed = cells.map((cell) => Int32Array.from(cell));
  return (row) =>
    Array.from(
      nearest.subarray(row * PROBES, (row + 1) * PROBES),
      (cell) => packed[cell] ?? new Int32Array(0),
    );
}

function nearestCentres(rows: DenseMatrix, centres: DenseMatrix, probes: number): Int32Array {
  const out = new Int32Array(rows.rows * probes);
  for (let row = 0; row < rows.rows; row += 1) {
    const best: Neighbour[] = [];
    for (let centre = 0; centre < centres.rows; centre += 1) {
      const similarity = dot(rows, row, centres, centre);
      if (best.length === probes && similarity <= (best[probes - 1]?.similarity ?? 0)) continue;
      insert(best, { row: centre, similarity });
      if (best.length > probes) best.pop();
    }
    best.forEach((centre, i) => {
      out[row * probes + i] = centre.row;
    });
  }
  return out;
}

function moveCentres(rows: DenseMatrix, centres: DenseMatrix, nearest: Int32Array): void {
  const k = rows.columns;
  const sums = new Float32Array(centres.values.length);
  for (let row = 0; row < rows.rows; row += 1) {
    const to = (nearest[row] ?? 0) * k;
    for (let c = 0; c < k; c += 1) sums[to + c] = (sums[to + c] ?? 0) + (rows.values[row * k + c] ?? 0);
  }
  for (let i = 0; i < sums.length; i += 1) if (sums[i] !== 0) centres.values[i] = sums[i] ?? 0;
  normaliseRows(centres);
}

function sampleRows(rows: DenseMatrix, count: number, random: () => number): DenseMatrix {
  const k = rows.columns;
  const order = Array.from({ length: rows.rows }, (_, row) => row);
  const values = new Float32Array(count * k);
  for (let i = 0; i < count; i += 1) {
    const pick = i + Math.floor(random() * (order.length - i));
    const row = order[pick] ?? 0;
    order[pick] = order[i] ?? 0;
    values.set(rows.values.subarray(row * k, (row + 1) * k), i * k);
  }
  return { rows: count, columns: k, values };
}
