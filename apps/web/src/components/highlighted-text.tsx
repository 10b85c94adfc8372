import { type ReactNode, useMemo } from 'react';

export interface Highlight {
  themeId: string;
  label: string;
  start: number;
  end: number;
}

interface HighlightedTextProps {
  text: string;
  highlights: readonly Highlight[];
  /** Themes in the order of their colours. */
  themes: readonly string[];
}

/** The words with coded passages marked; where passages overlap, the first one shows. */
export function HighlightedText({ text, highlights, themes }: HighlightedTextProps) {
  const parts = useMemo(() => split(text, highlights), [text, highlights]);
  return (
    <>
      {parts.map(
        ({ start, words, highlight }): ReactNode =>
          highlight === null ? (
            words
          ) : (
            <mark key={start} className={colourOf(themes.indexOf(highlight.themeId))} title={highlight.label}>
              {words}
            </mark>
          ),
      )}
    </>
  );
}

/** The class of a theme's colour by its place; colours repeat. */
export function colourOf(place: number): string {
  return `m${(Math.max(0, place) % 4) + 1}`;
}

interface Part {
  start: number;
  words: string;
  highlight: Highlight | null;
}

function split(text: string, highlights: readonly Highlight[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const highlight of [...highlights].sort((a, b) => a.start - b.start)) {
    if (highlight.start < at) continue;
    if (highlight.start > at)
      parts.push({ start: at, words: text.slice(at, highlight.start), highlight: null });
    parts.push({ start: highlight.start, words: text.slice(highlight.start, highlight.end), highlight });
    at = highlight.end;
  }
  if (at < text.length) parts.push({ start: at, words: text.slice(at), highlight: null });
  return parts;
}
