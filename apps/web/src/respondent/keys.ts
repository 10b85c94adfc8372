import type { Asked } from './asked.ts';
import { answerOf, configOf } from './inputs/input.ts';
import { placedOrNot, toggled, toggledOther, yesNoChoices } from './inputs/selection.ts';

/** What a key chooses, given what is chosen so far; undefined when it chooses nothing here. */
export function valueOfKey(asked: Asked, value: unknown, key: string): unknown {
  if (asked.type === 'scale') return scaleValue(asked, value, key);
  const place = placeOfKey(key);
  if (place === null) return undefined;
  switch (asked.type) {
    case 'open_ended':
      return undefined;
    case 'yes_no': {
      const choice = yesNoChoices(configOf(asked, 'yes_no').allowUnsure)[place];
      return choice && { value: choice };
    }
    case 'single_choice': {
      const { options, allowOther } = configOf(asked, 'single_choice');
      if (allowOther && place === options.length) return { other: '' };
      return options[place] && { optionId: options[place].id };
    }
    case 'multiple_choice': {
      const config = configOf(asked, 'multiple_choice');
      const answer = answerOf(value, 'multiple_choice');
      if (config.allowOther && place === config.options.length) return toggledOther(config, answer);
      const option = config.options[place];
      return option && toggled(config, answer, option.id);
    }
    case 'ranking': {
      const config = configOf(asked, 'ranking');
      const option = config.options[place];
      return option && { order: placedOrNot(config, answerOf(value, 'ranking').order ?? [], option.id) };
    }
  }
}

// 1 and then 0 is ten, where there is a ten.
function scaleValue(asked: Asked, value: unknown, key: string): unknown {
  if (!/^[0-9]$/.test(key)) return undefined;
  const { min, max } = configOf(asked, 'scale');
  const digit = Number(key);
  const chosen = answerOf(value, 'scale').value;
  const point = digit === 0 && chosen === 1 && max >= 10 ? 10 : digit;
  return point >= min && point <= max ? { value: point } : undefined;
}

function placeOfKey(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : null;
}
