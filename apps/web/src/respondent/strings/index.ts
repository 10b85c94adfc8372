import { createContext, useContext } from 'react';
import { en, type Strings } from './en.ts';

export type { Strings } from './en.ts';

/** English comes with the page; the others when they are asked for. */
const catalogues: Record<string, () => Promise<Strings>> = {
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ar: async () => (await import('./ar.ts')).ar,
};

const rightToLeft = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

const StringsContext = createContext<Strings>(en);
export const StringsProvider = StringsContext.Provider;

/** The words of the page in its language; English where nobody said otherwise. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}

/** The first of these languages that the page speaks; English when it speaks none. */
export function spokenOf(languages: readonly string[]): string {
  return languages.map(baseOf).find((base) => base in catalogues) ?? 'en';
}

/** The words of a language the page speaks. English stands in when they cannot be fetched. */
export async function loadStrings(language: string): Promise<Strings> {
  const load = catalogues[baseOf(language)];
  if (!load) return en;
  return load().catch(() => en);
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(baseOf(language)) ? 'rtl' : 'ltr';
}

/** The name of a language in that language, as somebody looking for it would read it. */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}
