const grid = Array.from({ length: 1001 }, (_, step) => step / 1000);

/** Shares that no answer on the way ruled out: (n + 1) Bin(x; n, p) ≥ α, by the plain recursion of the binomial. */
export function heldShares(marks: readonly number[], alpha: number): number[] {
  return grid.filter((p) => {
    let [x, chance] = [0, 1];
    return marks.every((mark, index) => {
      const n = index + 1;
      x += mark;
      // Bin(x; n, p) from Bin(x₀; n − 1, p).
      chance *= mark === 1 ? (p * n) / x : ((1 - p) * n) / (n - x);
      return (n + 1) * chance >= alpha;
    });
  });
}

/** Means that no bet on the way ruled out, above or below. */
export function heldMeans(marks: readonly number[], alpha: number): number[] {
  return grid.filter((m) => {
    let [above, below, sum, squares, variance] = [1, 1, 0.5, 0.25, 0.25];
    return marks.every((value, index) => {
      const bet = Math.sqrt((2 * Math.log(2 / alpha)) / (variance * (index + 1) * Math.log(index + 2)));
      above *= 1 + Math.min(bet, 0.5 / m) * (value - m);
      below *= 1 - Math.min(bet, 0.5 / (1 - m)) * (value - m);
      sum += value;
      squares += (value - sum / (index + 2)) ** 2;
      variance = squares / (index + 2);
      return Math.max(above, below) <= 2 / alpha;
    });
  });
}
