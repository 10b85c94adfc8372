import type { StudyTranslations } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';

export interface Published {
  language: string;
  translations: StudyTranslations;
  questions: readonly PublishedQuestion[];
}

/** The languages a version can be answered in: the one it is written in first. */
export function languagesOf({ language, translations, questions }: Published): string[] {
  const further = [translations, ...questions.map((question) => question.translations ?? {})];
  return [...new Set([language, ...further.flatMap((words) => Object.keys(words).sort())])];
}

/**
 * The nearest of `languages` to the wanted tag: the same; else one it narrows (de for de-AT); else another of the same first
 * part (pt-BR for pt). Undefined when none shares it.
 */
export function nearestLanguage(wanted: string, languages: readonly string[]): string | undefined {
  const parts = wanted.trim().toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const prefix = parts.slice(0, length).join('-');
    const same = languages.find((language) => language.toLowerCase() === prefix);
    if (same !== undefined) return same;
  }
  return languages.find((language) => language.toLowerCase().split('-')[0] === parts[0]);
}
