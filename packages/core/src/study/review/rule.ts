import type { LintRule, QuestionInput, ScriptFinding } from '@plumbline/contracts';

/** What a rule found in one question. */
export type Found = Omit<ScriptFinding, 'question' | 'rule'>;

/** Looks at one question; null when there is nothing to say. */
export interface QuestionRule {
  rule: LintRule;
  /** Wording rules know English; the others look at what does not depend on it. */
  judges: 'wording' | 'structure';
  find(question: QuestionInput): Found | null;
}

/** A finding whose remedy is other words for the question. */
export function reworded(
  question: QuestionInput,
  found: { severity: Found['severity']; words: string; why: string; text: string },
): Found {
  const { text, ...rest } = found;
  return { ...rest, rewrite: text, instead: [{ ...question, text }] };
}

/** A finding that only a person can mend; the rewrite says how to begin. */
export function advised(found: Omit<Found, 'instead'>): Found {
  return { ...found, instead: null };
}

/** Sentence case, one space between words, a question mark where the words ask. */
export function asQuestion(words: string): string {
  const plain = words
    .replaceAll(/\s+/g, ' ')
    .replace(/\s+([?.,!])/g, '$1')
    .trim();
  const started = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[?.!]$/.test(started) ? started : `${started}?`;
}
