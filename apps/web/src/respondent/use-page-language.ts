import { useEffect, useState } from 'react';
import { en } from './strings/en.ts';
import { directionOf, loadStrings, type Strings, spokenOf } from './strings/index.ts';

/**
 * The words of the page in the study's language, else in one the respondent reads. Null while they are on their way,
 * so that nobody sees the page change its language. The document follows in language and direction.
 */
export function usePageLanguage(language: string | null): Strings | null {
  const spoken = spokenOf(language === null ? navigator.languages : [language, ...navigator.languages]);
  const [words, setWords] = useState<{ spoken: string; strings: Strings }>({ spoken: 'en', strings: en });
  useEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = directionOf(language ?? spoken);
    let wanted = true;
    void loadStrings(spoken).then((strings) => wanted && setWords({ spoken, strings }));
    return () => {
      wanted = false;
    };
  }, [spoken, language]);
  return words.spoken === spoken ? words.strings : null;
}
