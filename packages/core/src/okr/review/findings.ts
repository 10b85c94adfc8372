import type { ReviewFinding, ReviewRule } from '@plumbline/contracts';
import { placeholder } from './sentence.ts';
import type { Trigger } from './triggers.ts';

interface Words {
  severity: ReviewFinding['severity'];
  why: string;
  /** What to do, or a sentence to start from, with brackets where only its author knows. */
  rewrite: (text: string, words: string) => string;
}

const said: Record<ReviewRule, Words> = {
  'output-not-outcome': {
    severity: 'warning',
    why: 'It reports work: that can be done to the letter and change nothing for a customer.',
    rewrite: (text) => `${plainEnd(text)} so that [who] [do or feel what]: from [now] to [then]`,
  },
  'research-activity': {
    severity: 'warning',
    why: 'It counts asking, not what is known afterwards.',
    rewrite: () => '[Accounts] whose main reason we can name: from [now] % to [then] %',
  },
  'no-number': {
    severity: 'warning',
    why: 'It cannot be scored: at the end everybody would be right.',
    rewrite: (text) =>
      placeholder.test(text)
        ? text.replace(placeholder, 'from [now] to [then]')
        : `${plainEnd(text)}: from [now] to [then]`,
  },
  'no-baseline': {
    severity: 'warning',
    why: 'It says where to go and not from where, so nobody can tell how far that is.',
    rewrite: (text) => `${plainEnd(text)} (now [value])`,
  },
  'no-target': {
    severity: 'warning',
    why: 'It says where it starts and not where to go.',
    rewrite: (text) => `${plainEnd(text)}: from [now] to [then]`,
  },
  'target-not-beyond-baseline': {
    severity: 'warning',
    why: 'That is no way forward in the direction that was chosen.',
    rewrite: () => 'Turn the direction round, or set a target beyond the baseline.',
  },
  'no-population': {
    severity: 'hint',
    why: 'It does not say who is counted, so it can be moved by counting others.',
    rewrite: (text) => `${plainEnd(text)}, among [who, since when]`,
  },
  'no-data-source': {
    severity: 'hint',
    why: 'It does not say where the number comes from, so two people may read two values.',
    rewrite: () => 'Name the system, query or study that the number is read from.',
  },
  'vanity-metric': {
    severity: 'warning',
    why: 'It counts reach, which can grow while nobody is better off.',
    rewrite: (_text, words) => `Share of ${words.toLowerCase()} that [do next]: from [now] % to [then] %`,
  },
  gameable: {
    severity: 'warning',
    why: 'It can be moved without helping a customer.',
    rewrite: (text) => `${plainEnd(text)}, while [what must not suffer] stays at or above [limit]`,
  },
  'process-health': {
    severity: 'warning',
    why: 'It measures us. Customers feel it only through something else.',
    rewrite: () => '[Orders, people or visits] that meet [what they feel of it]: from [now] to [then]',
  },
  milestone: {
    severity: 'hint',
    why: 'A milestone is reached or not: until then nobody knows whether it will be.',
    rewrite: () => 'Add a key result for what moves before it is reached.',
  },
  'indicator-unvalidated': {
    severity: 'hint',
    why: 'It is believed to lead the outcome; no comparison of people with and without it supports that yet.',
    rewrite: () => 'Link a comparison as evidence: do those who do this reach the outcome more often?',
  },
  'target-unsupported': {
    severity: 'hint',
    why: 'No evidence says that so many can be reached.',
    rewrite: () => 'Link a reach question as evidence: how many could this be for at all?',
  },
  'objective-has-number': {
    severity: 'warning',
    why: 'It is a target. An objective says where to go; how far is for its key results.',
    rewrite: () => '[Customers] [can, feel or do what]',
  },
  'objective-is-activity': {
    severity: 'warning',
    why: 'It is work of ours. An objective says what is then true for customers.',
    rewrite: () => '[Customers] [can, feel or do what]',
  },
};

/** A rule's finding in words. */
export function findingOf({ rule, words }: Trigger, text: string): ReviewFinding {
  const { severity, why, rewrite } = said[rule];
  return { rule, severity, words, why, rewrite: rewrite(text, words) };
}

function plainEnd(text: string): string {
  return text.trim().replace(/[.:;,]+$/, '');
}
