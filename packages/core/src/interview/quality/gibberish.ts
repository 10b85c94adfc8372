import type { CheckedInterview, Unusual } from './checked.ts';

/** Letters needed before anything is said about them: "ok", "hmm" and "pfff" are answers. */
const fewestLetters = 10;
/** Words shorter than this have no vowel often enough: "tbh", "html", "psst". */
const shortest = 5;
/** Share of the judged letters that stand in words which cannot be said. */
const mostlyFrom = 0.6;

/** Of the letters of a word; "Rechtschreibschutz" has 22 %, and Welsh says w, Czech r and l as vowels. */
const fewestVowels = 0.2;
const sounds = /[aeiouywæœøı]|(?<![aeiouyw])[rl](?![aeiouyw])/g;
const keyRows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
];

/** Who wrote letters that form no words in at least one answer. */
export function gibberish(interviews: readonly CheckedInterview[]): Unusual {
  return new Map(
    interviews
      .filter(({ answers }) => answers.some(({ text }) => text !== null && isGibberish(text)))
      .map(({ id }) => [id, 'An answer in which the letters form no words']),
  );
}

/**
 * Whether a text is nothing but keys pressed: most of its letters stand in words of hardly a vowel, along a
 * row of the keyboard, or of one to four letters over and over. Only small Latin letters are judged: capitals may be
 * abbreviations, other scripts are left alone, and so are addresses, numbers and names of files.
 */
export function isGibberish(text: string): boolean {
  const judged = text
    .split(/\s+/)
    .filter((token) => !/[\d@/\\_#]|\p{L}\.\p{L}/u.test(token))
    .flatMap((token) => token.match(/\p{L}+/gu) ?? [])
    .filter((word) => word !== word.toUpperCase())
    .map(plain)
    .filter((word) => /^[a-zæœøıßðþ]+$/.test(word) && word.length >= shortest);
  const letters = lettersOf(judged);
  if (letters < fewestLetters) return false;
  return lettersOf(judged.filter(isUnsayable)) >= mostlyFrom * letters;
}

function isUnsayable(word: string): boolean {
  const sounded = word.match(sounds)?.length ?? 0;
  return sounded < fewestVowels * word.length || isOverAndOver(word) || runsAlongKeys(word);
}

/** "asdasdasd", "aaaaaaa", "hjhjhjhj": one to four letters at least three times, with nothing else. */
function isOverAndOver(word: string): boolean {
  const unit = /^(.{1,4}?)\1\1/.exec(word)?.[1];
  return word.length >= 8 && unit !== undefined && unit.repeat(word.length).startsWith(word);
}

/** "asdfgh", "poiuyt": each letter beside the one before it, six in a row. */
function runsAlongKeys(word: string): boolean {
  return keyRows.some((row) => {
    const back = [...row].reverse().join('');
    return word.length >= 6 && windows(word, 6).some((part) => row.includes(part) || back.includes(part));
  });
}

function windows(word: string, size: number): string[] {
  return Array.from({ length: Math.max(0, word.length - size + 1) }, (_, at) => word.slice(at, at + size));
}

/** Without the marks above and below letters: "ř" is judged as "r". */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}
