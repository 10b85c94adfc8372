import type { TracedMention } from '../queries-themes.ts';

/** Who or what said that a theme is in an answer. */
export function coderOf({
  origin,
  model,
  promptVersion,
}: Pick<TracedMention, 'origin' | 'model' | 'promptVersion'>): string {
  switch (origin) {
    case 'person':
      return 'a person';
    case 'rule':
      return 'a rule';
    case 'keyword':
      return 'shared words';
    case 'model':
      return [`model ${model ?? 'unknown'}`, promptVersion && `prompt ${promptVersion}`]
        .filter(Boolean)
        .join(', ');
    default:
      return origin satisfies never;
  }
}
