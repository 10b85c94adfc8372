import type { CodedExample } from '@plumbline/llm';
import { maskAnswer } from '../../shared/mask.ts';
import type { PersonCoded } from './queries-work.ts';
import { isSuspicious } from './suspicious.ts';

const mostExamples = 8;
const mostWithoutTheme = 2;
const longest = 400;

/** As few answers coded by people as show each theme once, the newest first; masked as every answer is. */
export function chooseExamples(coded: readonly PersonCoded[], themeIds: readonly string[]): CodedExample[] {
  const usable = coded.filter(({ text }) => text.length <= longest && !isSuspicious(text));
  const chosen = new Set<PersonCoded>();
  for (const themeId of themeIds) {
    if (chosen.size >= mostExamples) break;
    const shows = (one: PersonCoded) => one.themes.some((theme) => theme.themeId === themeId);
    if ([...chosen].some(shows)) continue;
    const example = usable.find(shows);
    if (example) chosen.add(example);
  }
  const without = usable.filter(({ themes }) => themes.length === 0).slice(0, mostWithoutTheme);
  return [...chosen, ...without].map(({ text, attributes, themes }) => {
    const masked = maskAnswer(text, Object.values(attributes));
    return {
      text: masked,
      themes: themes.map(({ themeId, start, end }) => ({ themeId, quote: masked.slice(start, end) })),
    };
  });
}
