import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { chosenRows, type DenseMatrix, type SparseMatrix } from './sparse-matrix.ts';
import { multiply, multiplyTransposed } from './sparse-products.ts';

const BLOCK = 10;
/** Basis vectors a direction: so many that runs of other seeds find nearly the same directions. */
const BASIS = 3;
/** The directions of larger sets are found from this many rows. */
const LEARNT_FROM = 3_200;
/** Directions weaker than this share of the strongest are rounding. */
const LEAST_SINGULAR = 1e-5;
/** A column of which less is left has lost digits. */
const CANCELLED = 0.1;

/**
 * The rows of a sparse matrix in its `rank` strongest directions, scaled by singular value to the power `exponent`:
 * U · S^exponent, by a seeded randomised block Krylov iteration.
 * @see Halko, Martinsson & Tropp 2011, SIAM Review 53:217; Musco & Musco 2015, NeurIPS 28:1396
 */
export function reduceRows(
  matrix: SparseMatrix,
  options: { rank: number; exponent: number; random: () => number; pause?: () => void },
): DenseMatrix {
  if (matrix.columns === 0) return { rows: matrix.rows, columns: 0, values: new Float32Array(0) };
  const learnt = matrix.rows > LEARNT_FROM ? chosenRows(matrix, LEARNT_FROM, options.random) : matrix;
  return multiply(matrix, directions(learnt, options));
}

/** Right singular vectors, one a column, scaled so that a row times them has its share of U · S^exponent. */
function directions(
  matrix: SparseMatrix,
  options: { rank: number; exponent: number; random: () => number; pause?: () => void },
): DenseMatrix {
  const { basis, gram } = krylovBasis(matrix, options);
  const rank = Math.min(options.rank, gram.rows);
  const { vectors, values } = strongest(gram, rank);
  const largest = Math.sqrt(Math.max(0, values[0] ?? 0));
  const left = new Float32Array(matrix.rows * rank);
  values.forEach((value, c) => {
    const singular = Math.sqrt(Math.max(0, value));
    const scale = singular > LEAST_SINGULAR * largest ? singular ** (options.exponent - 2) : 0;
    const direction = weightedSum(basis, vectors[c] ?? []);
    for (let row = 0; row < matrix.rows; row += 1) left[row * rank + c] = (direction[row] ?? 0) * scale;
  });
  return multiplyTransposed(matrix, { rows: matrix.rows, columns: rank, values: left });
}

/**
 * An orthonormal basis Q, one column an entry, and QᵀAAᵀQ: a few random columns of A's space, then each time what AAᵀ
 * makes of the block before, with what earlier blocks hold taken out. Far fewer products with A than powers of one wide
 * block need; and what is taken out is QᵀAAᵀQ.
 */
function krylovBasis(
  matrix: SparseMatrix,
  { rank, random, pause }: { rank: number; random: () => number; pause?: () => void },
): { basis: Float64Array[]; gram: Matrix } {
  const most = Math.min(Math.ceil(BASIS * rank), matrix.rows, matrix.columns);
  const basis: Float64Array[] = [];
  const products: number[][] = [];
  let next = multiply(matrix, gaussian(matrix.columns, Math.min(BLOCK, most), random));
  addOrthonormal(basis, next);
  for (;;) {
    pause?.();
    next = multiply(matrix, multiplyTransposed(matrix, next));
    products.push(...addOrthonormal(basis, next));
    if (basis.length >= most) break;
  }
  const width = products.length;
  const gram = Matrix.zeros(width, width);
  products.forEach((column, i) => {
    column.slice(0, i + 1).forEach((product, j) => {
      gram.set(i, j, product);
      gram.set(j, i, product);
    });
  });
  return { basis: basis.slice(0, width), gram };
}

function weightedSum(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, i) => {
    const weight = weights[i] ?? 0;
    for (let row = 0; row < sum.length; row += 1) sum[row] = (sum[row] ?? 0) + weight * (column[row] ?? 0);
  });
  return sum;
}

/** Eigenvectors and eigenvalues of a symmetric matrix, largest first. */
function strongest(gram: Matrix, rank: number): { vectors: number[][]; values: number[] } {
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

/**
 * Gram–Schmidt of a block's columns, in place, against a basis they then belong to; twice where much cancels.
 * Dependent columns become zero.
 * @returns for each column its inner products with the basis as it was given
 */
function addOrthonormal(basis: Float64Array[], { rows, columns: k, values }: DenseMatrix): number[][] {
  const known = basis.length;
  return Array.from({ length: k }, (_, c) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) column[row] = values[row * k + c] ?? 0;
    const before = length(column);
    const products = subtractProjections(column, basis);
    if (length(column) < CANCELLED * before) subtractProjections(column, basis);
    const after = length(column);
    const scale = after > 1e-6 * before && after > 0 ? 1 / after : 0;
    for (let row = 0; row < rows; row += 1) {
      column[row] = (column[row] ?? 0) * scale;
      values[row * k + c] = column[row] ?? 0;
    }
    basis.push(column);
    return products.slice(0, known);
  });
}

/** Four of the basis at a time, so that the column is read and written less often. @returns the inner products */
function subtractProjections(column: Float64Array, basis: readonly Float64Array[]): number[] {
  const none = new Float64Array(column.length);
  const products: number[] = [];
  for (let i = 0; i < basis.length; i += 4) {
    const b0 = basis[i] ?? none;
    const b1 = basis[i + 1] ?? none;
    const b2 = basis[i + 2] ?? none;
    const b3 = basis[i + 3] ?? none;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] ?? 0;
      s0 += value * (b0[row] ?? 0);
      s1 += value * (b1[row] ?? 0);
      s2 += value * (b2[row] ?? 0);
      s3 += value * (b3[row] ?? 0);
    }
    for (let row = 0; row < column.length; row += 1) {
      const projected = s0 * (b0[row] ?? 0) + s1 * (b1[row] ?? 0) + s2 * (b2[row] ?? 0) + s3 * (b3[row] ?? 0);
      column[row] = (column[row] ?? 0) - projected;
    }
    products.push(s0, s1, s2, s3);
  }
  return products;
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
