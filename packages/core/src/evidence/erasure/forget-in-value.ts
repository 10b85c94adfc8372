import { isWordless, namelessTheme } from './forget-words.ts';

export type Forget = {
  words: (text: string) => string;
  /** Answers that are gone. */
  answerIds: ReadonlySet<string>;
};

type Wordy = { label: string; definition: string; includeWhen: string; excludeWhen: string };

/** A theme in words that others have used too. */
export function forgetInTheme<Theme extends Partial<Wordy>>(theme: Theme, forget: Forget): Theme {
  return forgetInValue(theme, forget);
}

/** Themes, edits and suggestions, however deep the words are in them. */
export function forgetInValue<Value>(value: Value, forget: Forget): Value {
  return sameShape<Value>(visit(value, forget));
}

/** Safe because only strings become other strings, and lists of strings shorter ones. */
function sameShape<Value>(value: unknown): Value {
  return value as Value;
}

const inWords = new Set(['definition', 'includeWhen', 'excludeWhen']);
const wordLists = new Set(['includeWords', 'excludeWords']);

function visit(value: unknown, forget: Forget): unknown {
  if (Array.isArray(value)) return value.map((item) => visit(item, forget));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visitField(key, item, forget)]));
}

function visitField(key: string, value: unknown, forget: Forget): unknown {
  if (typeof value === 'string') {
    if (inWords.has(key)) return forget.words(value);
    return key === 'label' ? named(value, forget.words(value)) : value;
  }
  if (!Array.isArray(value)) return visit(value, forget);
  // Half of a phrase would be another rule.
  if (wordLists.has(key))
    return value.filter((word) => typeof word !== 'string' || forget.words(word) === word);
  if (key === 'answerIds') return value.filter((id) => !forget.answerIds.has(id));
  return visit(value, forget);
}

function named(before: string, after: string): string {
  return after !== before && isWordless(after) ? namelessTheme : after;
}
