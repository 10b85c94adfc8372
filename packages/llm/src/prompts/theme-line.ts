/** What a model is told of a theme. */
export type ThemeWords = { label: string; definition: string; includeWhen: string; excludeWhen: string };

/** One JSON object, without what is not said. */
export function themeLine(theme: ThemeWords, more: Record<string, unknown> = {}): string {
  const { label, definition, includeWhen, excludeWhen } = theme;
  return JSON.stringify({
    ...more,
    label,
    definition,
    ...(includeWhen && { includeWhen }),
    ...(excludeWhen && { excludeWhen }),
  });
}
