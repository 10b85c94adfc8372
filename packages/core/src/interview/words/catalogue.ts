import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

const catalogue: Readonly<Record<string, Words>> = { en, de, fr, es, ar };

/** The interviewer's own words in a language such as `de` or `de-AT`; in English where it has none. */
export function wordsIn(language: string): Words {
  return catalogue[language.split('-')[0] ?? ''] ?? en;
}

export function allWords(): Words[] {
  return Object.values(catalogue);
}
