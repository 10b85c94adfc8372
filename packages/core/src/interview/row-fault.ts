// 22 is a value that does not fit, 23 a constraint, 54 a limit of the server: of one row, which takes the statement with
// it. 40P01 is two that wait for each other: whoever holds one row alone waits in no circle.
const faults = /^(22|23|54|40P01)/;

/** Whether a statement about many rows may have failed for one of them, so that each may be tried alone. */
export function mayGoAlone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && faults.test(String(error.code));
}
