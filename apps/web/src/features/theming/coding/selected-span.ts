import type { Span } from './choices.ts';

/**
 * The selected part of a text that may be spread over several elements, without the blanks around it.
 * Undefined when the selection lies elsewhere, null when it is a mere click into the text.
 */
export function selectedSpan(text: HTMLElement, selection: Selection | null): Span | null | undefined {
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  return trimmed(range.toString(), before.toString().length);
}

/** Null for blanks only. */
export function trimmed(words: string, at: number): Span | null {
  const kept = words.trim();
  if (kept === '') return null;
  const start = at + words.indexOf(kept);
  return { start, end: start + kept.length };
}
