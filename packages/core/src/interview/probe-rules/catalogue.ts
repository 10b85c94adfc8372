import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ProbeRules } from './rules.ts';

const catalogue: Readonly<Record<string, ProbeRules>> = { en, de, fr, es, ar };

/** The rules of a language such as `de` or `de-AT`; null where a probe cannot be checked. */
export function rulesIn(language: string): ProbeRules | null {
  return catalogue[language.split('-')[0] ?? ''] ?? null;
}

/** A model asks only in a language in which its probe can be checked whole. */
export function moderatorFor(language: string): 'model' | 'built_in' {
  return rulesIn(language) === null ? 'built_in' : 'model';
}
