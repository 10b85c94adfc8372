export type Domain = readonly [low: number, high: number];
export type Place = (value: number) => number;

/** Maps a value to per cent of the plot's width, kept inside it. A domain without length maps to its start. */
export function place([low, high]: Domain, [from, to]: Domain = [0, 100]): Place {
  const length = high - low;
  return (value) => {
    const part = length > 0 ? (Math.min(high, Math.max(low, value)) - low) / length : 0;
    return round(from + part * (to - from));
  };
}

/** A domain with round ends, and its ticks. At most `most` steps. */
export function niceTicks([low, high]: Domain, most = 4): { domain: Domain; ticks: number[] } {
  const length = high > low ? high - low : Math.abs(high) || 1;
  const step = niceStep(length / most, most, low, low + length);
  const first = Math.floor(low / step + slack);
  const last = Math.max(first + 1, Math.ceil((low + length) / step - slack));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  return { domain: [clean(first * step), clean(last * step)], ticks };
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten; the smallest that needs no more than `most`. */
function niceStep(rough: number, most: number, low: number, high: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10, 20].map((factor) => factor * power);
  const fits = (step: number) => Math.ceil(high / step - slack) - Math.floor(low / step + slack) <= most;
  return steps.find((step) => step >= rough - slack * power && fits(step)) ?? 20 * power;
}

/** Per cent and pixels are written with two digits: enough for any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const slack = 1e-9;

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
