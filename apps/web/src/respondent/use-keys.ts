import { useLayoutEffect } from 'react';
import type { Asked } from './asked.ts';
import { valueOfKey } from './keys.ts';
import { areKeysOn } from './preferences.ts';

interface Keys {
  asked: Asked;
  value: unknown;
  choose: (value: unknown) => void;
  send: () => void;
}

/** Digits and letters choose, never while typing and only while they are switched on; Enter sends. */
export function useKeys({ asked, value, choose, send }: Keys): void {
  // Before the screen is painted: whoever answers fast has the next key down already.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.key === 'Enter') return onEnter(event, target, send);
      if (target?.matches('textarea, input[type="text"], select') || !areKeysOn()) return;
      if (asked.type === 'open_ended') return startTyping(event);
      const next = valueOfKey(asked, value, latinKey(event));
      if (next === undefined) return;
      choose(next);
      // What follows is the text of something else, not more choices.
      if (hasOther(next) && !hasOther(value)) requestAnimationFrame(() => focusOn('.other'));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

// A focused button does its own thing on Enter; on a touch keyboard Enter is the only way to a new line.
function onEnter(event: KeyboardEvent, target: HTMLElement | null, send: () => void): void {
  if (target?.closest('button, a, select')) return;
  if (target?.matches('textarea') && (event.shiftKey || !matchMedia('(hover: hover)').matches)) return;
  event.preventDefault();
  send();
}

/** Whoever begins to type means the answer. */
function startTyping(event: KeyboardEvent): void {
  if (event.key.length === 1 && event.key !== ' ') focusOn('.answer');
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function hasOther(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'other' in value && value.other !== undefined;
}

/** The key as a Latin keyboard has it, for those whose letters and digits are others. */
function latinKey({ key, code }: KeyboardEvent): string {
  return /^[a-z0-9]$/i.test(key) ? key : code.replace(/^(Key|Digit|Numpad)/, '');
}
