/** Alternatives of a pattern, given line by line so that a list can be read and grown. */
export function oneOf(lines: string): string {
  return `(?:${lines
    .trim()
    .split(/\s*\n\s*/)
    .join('|')})`;
}

/** Finds any of these phrases as whole words. */
export function phrases(lines: string): RegExp {
  return new RegExp(String.raw`(?<![\w])${oneOf(lines)}(?!\w)`);
}
