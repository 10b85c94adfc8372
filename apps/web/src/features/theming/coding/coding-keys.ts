export type CodingKey =
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'toggle'; place: number }
  | { kind: 'none' }
  | { kind: 'save' }
  | { kind: 'undo' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does while answers are coded: 1 to 9 and 0 are the first ten themes. */
export function codingKey({ key, ctrlKey, metaKey, altKey }: Pressed): CodingKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { kind: 'toggle', place: key === '0' ? 9 : Number(key) - 1 };
  switch (key.toLowerCase()) {
    case 'j':
    case 'arrowdown':
      return { kind: 'move', by: 1 };
    case 'k':
    case 'arrowup':
      return { kind: 'move', by: -1 };
    case 'n':
      return { kind: 'none' };
    case 's':
      return { kind: 'save' };
    case 'u':
      return { kind: 'undo' };
    default:
      return null;
  }
}

/** The digit of the theme at this place; none from the eleventh on. */
export function digitOf(place: number): string | undefined {
  if (place > 9) return undefined;
  return place === 9 ? '0' : String(place + 1);
}

/** Keys that are typed into a field or choose in a list are not meant for the coding. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
