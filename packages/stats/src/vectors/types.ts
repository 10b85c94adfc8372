/** What computes the fields of each group of a vectors file, by the group's name. */
export type VectorGroups = Record<string, (input: unknown) => unknown>;

/**
 * A group computed from its typed input. The cast trusts the file: a case of another shape throws or differs, and
 * either is reported as a failure of that case.
 */
export function vectorGroup<Input>(compute: (input: Input) => unknown): (input: unknown) => unknown {
  return (input) => compute(input as Input);
}
