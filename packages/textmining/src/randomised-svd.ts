import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { chosenRows, type DenseMatrix, multiply, multiplyTransposed, type SparseMatrix } from './sparse-matrix.ts';

/** So much more than usual, as seeds should agree: the last directions kept differ little from the first left out. */
const OVERSAMPLED = 24;
const POWER_STEPS = 4;
/** The directions of larger sets are found from this many rows. */
const LEARNT_FROM = 5_000;
/** Directions weaker than this share of the strongest are rounding. */
const LEAST_SINGULAR = 1e-5;

/**
 * The rows of a sparse matrix in its `rank` strongest directions, scaled by singular value to the power `exponent`:
 * U · S^exponent, by a seeded random range finder with power steps.
 * @see Halko, Martinsson & Tropp 2011, SIAM Review 53:217
 */
export function reduceRows(
  matrix: SparseMatrix,
  options: { rank: number; exponent: number; random: () => number; pause?: () => void },
): DenseMatrix {
  const learnt = matrix.rows > LEARNT_FROM ? chosenRows(matrix, LEARNT_FROM, options.random) : matrix;
  return multiply(matrix, directions(learnt, options));
}

/** Right singular vectors, one a column, scaled so that a row times them has its share of U · S^exponent. */
function directions(
  matrix: SparseMatrix,
  options: { rank: number; exponent: number; random: () => number; pause?: () => void },
): DenseMatrix {
  const width = Math.min(options.rank + OVERSAMPLED, matrix.rows, matrix.columns);
  const rank = Math.min(options.rank, width);
  let basis = multiply(matrix, gaussian(matrix.columns, width, options.random));
  for (let step = 0; step < POWER_STEPS; step += 1) {
    options.pause?.();
    orthonormalise(basis);
    basis = multiply(matrix, multiplyTransposed(matrix, basis));
  }
  options.pause?.();
  orthonormalise(basis);
  const b = multiplyTransposed(matrix, basis);
  const { vectors, values } = strongest(b, rank);
  const largest = Math.sqrt(Math.max(0, values[0] ?? 0));
  const scales = values.map((value) => {
    const singular = Math.sqrt(Math.max(0, value));
    return singular > LEAST_SINGULAR * largest ? singular ** (options.exponent - 2) : 0;
  });
  const out = new Float32Array(b.rows * rank);
  for (let row = 0; row < b.rows; row += 1) {
    for (let c = 0; c < rank; c += 1) {
      let sum = 0;
      for (let i = 0; i < width; i += 1) sum += (b.values[row * width + i] ?? 0) * (vectors[c]?.[i] ?? 0);
      out[row * rank + c] = sum * (scales[c] ?? 0);
    }
  }
  return { rows: b.rows, columns: rank, values: out };
}

/** Eigenvectors and eigenvalues of BᵀB, largest first. */
function strongest(b: DenseMatrix, rank: number): { vectors: number[][]; values: number[] } {
  const k = b.columns;
  const sums = new Float64Array(k * k);
  for (let row = 0; row < b.rows; row += 1) {
    for (let i = 0; i < k; i += 1) {
      const value = b.values[row * k + i] ?? 0;
      for (let j = i; j < k; j += 1)
        sums[i * k + j] = (sums[i * k + j] ?? 0) + value * (b.values[row * k + j] ?? 0);
    }
  }
  const gram = Matrix.zeros(k, k);
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) gram.set(i, j, sums[Math.min(i, j) * k + Math.max(i, j)] ?? 0);
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(gram, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((_, index) => index)
    .sort((a, z) => (realEigenvalues[z] ?? 0) - (realEigenvalues[a] ?? 0));
  const kept = order.slice(0, rank);
  return {
    vectors: kept.map((index) => eigenvectorMatrix.getColumn(index)),
    values: kept.map((index) => realEigenvalues[index] ?? 0),
  };
}

/** Modified Gram–Schmidt over the columns, twice where cancellation was strong; dependent columns become zero. */
function orthonormalise({ rows, columns: k, values }: DenseMatrix): void {
  const columns = Array.from({ length: k }, (_, c) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) column[row] = values[row * k + c] ?? 0;
    return column;
  });
  columns.forEach((column, c) => {
    const before = length(column);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const earlier of columns.slice(0, c)) subtractProjection(column, earlier);
    }
    const after = length(column);
    const scale = after > 1e-6 * before && after > 0 ? 1 / after : 0;
    for (let row = 0; row < rows; row += 1) {
      column[row] = (column[row] ?? 0) * scale;
      values[row * k + c] = column[row] ?? 0;
    }
  });
}

function subtractProjection(column: Float64Array, onto: Float64Array): void {
  let inner = 0;
  for (let row = 0; row < column.length; row += 1) inner += (column[row] ?? 0) * (onto[row] ?? 0);
  if (inner === 0) return;
  for (let row = 0; row < column.length; row += 1)
    column[row] = (column[row] ?? 0) - inner * (onto[row] ?? 0);
}

function length(column: Float64Array): number {
  let squares = 0;
  for (const value of column) squares += value * value;
  return Math.sqrt(squares);
}

function gaussian(rows: number, columns: number, random: () => number): DenseMatrix {
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < values.length; i += 1) {
    values[i] = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  }
  return { rows, columns, values };
}
