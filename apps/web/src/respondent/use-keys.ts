import { useLayoutEffect } from 'react';
import type { Asked } from './asked.ts';
import { configOf } from './inputs/input.ts';

/** Digits choose on a scale and among single choices, Enter sends; never while typing. */
export function useKeys(asked: Asked, choose: (value: unknown) => void, send: () => void): void {
  // Before the screen is painted: whoever answers fast has the next key down already.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.matches('textarea, input[type="text"]')) {
        const sends = event.key === 'Enter' && event.shiftKey === false && target.matches('input');
        if (sends) send();
        return;
      }
      // A focused button does its own thing on Enter.
      if (event.key === 'Enter' && !target?.closest('button, a')) {
        event.preventDefault();
        send();
        return;
      }
      const value = /^[0-9]$/.test(event.key) ? valueOfDigit(asked, Number(event.key)) : undefined;
      if (value !== undefined) choose(value);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function valueOfDigit(asked: Asked, digit: number): unknown {
  if (asked.type === 'scale') {
    const { min, max } = configOf(asked, 'scale');
    return digit >= min && digit <= max ? { value: digit } : undefined;
  }
  if (asked.type === 'single_choice') {
    const option = configOf(asked, 'single_choice').options[digit - 1];
    return option && { optionId: option.id };
  }
  if (asked.type === 'yes_no') return [{ value: 'yes' }, { value: 'no' }][digit - 1];
  return undefined;
}
