/** Rows of a sparse matrix, compressed: row i holds the entries from starts[i] to starts[i + 1]. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
}

/** A dense matrix, row after row. */
export interface DenseMatrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** `count` of the rows, drawn without repetition, in their order. */
export function chosenRows(matrix: SparseMatrix, count: number, random: () => number): SparseMatrix {
  const { rows, starts, indices, values } = matrix;
  const drawn: number[] = [];
  // Each row is drawn with the chance that fills what is still to be drawn from the rows still to come.
  for (let row = 0; row < rows && drawn.length < count; row += 1) {
    if (random() * (rows - row) < count - drawn.length) drawn.push(row);
  }
  const size = drawn.reduce((sum, row) => sum + (starts[row + 1] ?? 0) - (starts[row] ?? 0), 0);
  const out = {
    rows: drawn.length,
    columns: matrix.columns,
    starts: new Int32Array(drawn.length + 1),
    indices: new Int32Array(size),
    values: new Float32Array(size),
  };
  drawn.forEach((row, index) => {
    const [from, end, at] = [starts[row] ?? 0, starts[row + 1] ?? 0, out.starts[index] ?? 0];
    out.indices.set(indices.subarray(from, end), at);
    out.values.set(values.subarray(from, end), at);
    out.starts[index + 1] = at + end - from;
  });
  return out;
}

/** Puts the rows of two matrices one after the other. */
export function joinRows(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const columns = a.columns + b.columns;
  const values = new Float32Array(a.rows * columns);
  for (let row = 0; row < a.rows; row += 1) {
    values.set(a.values.subarray(row * a.columns, (row + 1) * a.columns), row * columns);
    values.set(b.values.subarray(row * b.columns, (row + 1) * b.columns), row * columns + a.columns);
  }
  return { rows: a.rows, columns, values };
}

/** Scales every row to length 1; rows of zeros stay. */
export function normaliseRows(matrix: DenseMatrix): DenseMatrix {
  const { rows, columns, values } = matrix;
  for (let row = 0; row < rows; row += 1) {
    let squares = 0;
    for (let c = row * columns; c < (row + 1) * columns; c += 1) squares += (values[c] ?? 0) ** 2;
    if (squares < 1e-18) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let c = row * columns; c < (row + 1) * columns; c += 1) values[c] = (values[c] ?? 0) * scale;
  }
  return matrix;
}

/**
 * Inner product of two rows. Four sums at once, as one would wait for its own last addition; each declared alone, as a
 * destructured array of them makes the loop three times as slow.
 */
export function dot(a: DenseMatrix, i: number, b: DenseMatrix, j: number): number {
  const k = a.columns;
  const x = a.values;
  const y = b.values;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let p = i * k;
  let q = j * k;
  const end = p + k;
  for (; p + 3 < end; p += 4, q += 4) {
    s0 += (x[p] ?? 0) * (y[q] ?? 0);
    s1 += (x[p + 1] ?? 0) * (y[q + 1] ?? 0);
    s2 += (x[p + 2] ?? 0) * (y[q + 2] ?? 0);
    s3 += (x[p + 3] ?? 0) * (y[q + 3] ?? 0);
  }
  for (; p < end; p += 1, q += 1) s0 += (x[p] ?? 0) * (y[q] ?? 0);
  return s0 + s1 + s2 + s3;
}
