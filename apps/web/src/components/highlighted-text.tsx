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

const looks = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'] as const;

/** The class of a theme's look by its place: four colours, then the same four dashed, then grey for all that follow. */
export function colourOf(place: number): string {
  return looks[place] ?? 'm0';
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
