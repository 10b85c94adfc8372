// 22 is a value that does not fit, 23 a constraint, 54 a limit of the server: of one row, which takes the statement with it.
const rowFaults = /^(22|23|54)/;

/** Whether a statement about many rows may have failed for one of them. */
export function isFaultOfARow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && rowFaults.test(String(error.code));
}
