import type { CodebookTheme } from '@plumbline/contracts';
import { useEffect, useRef } from 'react';
import { HighlightedText } from '../../../components/highlighted-text.tsx';
import type { Choices, Span } from '../coding/choices.ts';
import { selectedSpan } from '../coding/selected-span.ts';

interface AnswerTextProps {
  text: string;
  choices: Choices;
  themes: readonly CodebookTheme[];
  /** Called with what is selected of it; absent while the answer is not in hand. */
  onSelect?: ((span: Span | null) => void) | undefined;
}

/** An answer's own words, with the passages that themes were found in. */
export function AnswerText({ text, choices, themes, onSelect }: AnswerTextProps) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (onSelect === undefined) return;
    const look = () => {
      if (words.current === null) return;
      const span = selectedSpan(words.current, document.getSelection());
      // A tap on a theme's button takes the selection away before it is pressed: only the text itself clears it.
      if (span !== undefined) onSelect(span);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [onSelect]);
  const highlights = choices.flatMap(({ id, start, end }) =>
    start === undefined || end === undefined ? [] : [{ themeId: id, label: labelOf(themes, id), start, end }],
  );
  return (
    <p className="coded__text" dir="auto" ref={words}>
      <HighlightedText text={text} highlights={highlights} themes={themes.map(({ id }) => id)} />
    </p>
  );
}

export function labelOf(themes: readonly CodebookTheme[], id: string): string {
  return themes.find((theme) => theme.id === id)?.label ?? 'A theme that is no longer there';
}
