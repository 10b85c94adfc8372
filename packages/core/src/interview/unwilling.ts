import { allWords } from './words/catalogue.ts';

/** Whether an answer in words says only that none will be given, in any of the languages we know. */
export function isRefusal(text: string): boolean {
  return says(text, refusals);
}

/** Whether it says only that the respondent does not know: an answer, but nothing to ask more about. */
export function saysNothing(text: string): boolean {
  return says(text, ignorance);
}

const refusals = new Set(allWords().flatMap(({ unwilling }) => unwilling.refuse.map(bare)));
const ignorance = new Set(allWords().flatMap(({ unwilling }) => unwilling.unknown.map(bare)));

function says(text: string, phrases: ReadonlySet<string>): boolean {
  // No phrase is as long as this.
  if (text.length > 120) return false;
  const plain = bare(text);
  return (
    phrases.has(plain) || phrases.has(plain.replace(/^(?:sorry|well) | (?:sorry|thanks|thank you)$/g, ''))
  );
}

/** Lower case, without marks and punctuation: "I’d rather not say." and "Id rather not say" are the same. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ`ـ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
