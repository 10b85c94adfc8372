/** One step of a JSON pointer. */
export function escapePointer(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Points at a field of a flat record. */
export function pointerTo(field: string): string {
  return `/${escapePointer(field)}`;
}
