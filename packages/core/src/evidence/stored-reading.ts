import { bases, chip, direction, strength } from '@plumbline/contracts';
import { z } from 'zod';

const fraction = z.number().nullable();

/**
 * A reading as it is kept: inputs, method and result. Numbers and ids, never words: labels and sentences are made
 * when it is read. A share's numbers are fractions, a mean's scale points, a net promoter score −100 to 100.
 */
export const storedReading = z.object({
  n: z.int(),
  bases,
  /** Respondents in the cell that the estimate is the share of; null for a mean or a score. */
  cell: z.object({ key: z.string(), count: z.int(), of: z.int() }).nullable(),
  estimate: fraction,
  lower: fraction,
  upper: fraction,
  line: fraction,
  direction,
  scale: z.enum(['share', 'points', 'nps']),
  axis: z.tuple([z.number(), z.number()]),
  method: z.string(),
  regime: z.enum(['live', 'closed']),
  verdict: z.enum(['met', 'missed', 'open']),
  /** What the verdict means for the key result, as lists count it. */
  chip,
  strength,
  /** (skipped + refused) ÷ shown; null when nobody was shown the question. */
  missing: fraction,
  arrivalIndex: z.int(),
  questionRevision: z.int(),
  studyVersion: z.int().nullable(),
  codebookVersion: z.int().nullable(),
  /** Answers to an open question that were not themed yet. */
  uncoded: z.int(),
});
export type StoredReading = z.infer<typeof storedReading>;

/** True when someone who looks at the card would see another digit, word or colour. */
export function looksDifferent(before: StoredReading | undefined, after: StoredReading): boolean {
  return before === undefined || shown(before) !== shown(after);
}

const digits = { share: 2, points: 1, nps: 0 } as const;

function shown({ arrivalIndex: _unseen, ...reading }: StoredReading): string {
  const rounded = (value: number | null) => value?.toFixed(digits[reading.scale]) ?? null;
  return JSON.stringify(storedReading.omit({ arrivalIndex: true }).parse(reading), (key, value: unknown) =>
    ['estimate', 'lower', 'upper', 'missing'].includes(key) ? rounded(asNumber(value)) : value,
  );
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
