export type Matrix = readonly (readonly number[])[];

/** Inverse of a square matrix by Gauss–Jordan elimination with pivoting; null when it is singular. */
export function inverse(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  let rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  const scale = Math.max(...matrix.flat().map(Math.abs), 0);
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotRow(rows, column);
    const head = rows[pivot]?.[column] ?? 0;
    if (Math.abs(head) <= 1e-14 * scale) return null;
    const normed = (rows[pivot] ?? []).map((value) => value / head);
    const others = rows.with(pivot, rows[column] ?? []).with(column, normed);
    rows = others.map((row, i) => (i === column ? normed : minus(row, normed, row[column] ?? 0)));
  }
  return rows.map((row) => row.slice(size));
}

export function timesVector(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0));
}

function pivotRow(rows: Matrix, column: number): number {
  let best = column;
  for (let i = column + 1; i < rows.length; i += 1) {
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
  }
  return best;
}

function minus(row: readonly number[], other: readonly number[], factor: number): number[] {
  return factor === 0 ? [...row] : row.map((value, j) => value - factor * (other[j] ?? 0));
}
