import type { Transcript } from '@plumbline/contracts';
import { type ReactNode, useMemo } from 'react';

type Highlight = Transcript['turns'][number]['highlights'][number];

interface HighlightedTextProps {
  text: string;
  highlights: Highlight[];
  themes: string[];
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
            <mark
              key={start}
              className={`m${(themes.indexOf(highlight.themeId) % 4) + 1}`}
              title={highlight.label}
            >
              {words}
            </mark>
          ),
      )}
    </>
  );
}

interface Part {
  start: number;
  words: string;
  highlight: Highlight | null;
}

function split(text: string, highlights: Highlight[]): Part[] {
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
