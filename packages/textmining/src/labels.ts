import { asName } from './as-name.ts';
import { answersIn, type Document } from './documents.ts';
import type { Language } from './language.ts';
import { nounlikeness } from './nouns.ts';
import { phrasesOf, surfaceOf, wordsOfKey } from './phrases.ts';
import { tokenize } from './tokenize.ts';

const KEPT_PER_GROUP = 150;
const MOST_WORDS = 6;
/** A phrase names a theme when at least this share of its answers says it, and two do. */
const SAID_FROM = 0.06;
/** How much it counts against a phrase that fewer say it than say its commonest word. */
const RARITY = 0.25;
/** What a phrase is worth beside a single word that tells as much. */
const SEVERAL_WORDS = 1.4;
/** A longer phrase takes a shorter one's place when at least this share of those who say the short one say it. */
const FULLER_FROM = 0.6;
/** What a phrase is worth to a label when all of its words are in earlier labels. */
const SAID_BEFORE = 0.2;
/** What a phrase that names nothing is still worth, beside 1 more for one that surely does. */
const LEAST_WORTH = 0.3;
/** Names that may stand in for the best one where another theme has it. */
const SPARE = 5;

/** What a group's answers say more often than others do. */
interface GroupWords {
  label: string;
  /** How telling each word key is for the group, 0 and up. */
  weights: Map<string, number>;
}

interface Candidate {
  key: string;
  words: string[];
  answers: number;
  score: number;
}

/**
 * Labels for groups of documents: the phrase whose words tell most by class-based TF-IDF, that is the share of the group
 * that says a word times ln(1 + that share / share of all answers). Phrases that many say and names of things are
 * favoured, words of earlier labels are not. Always words that stand together in an answer, written the way the answers
 * mostly write them, with a capital first. No two labels are equal. At most six words.
 *
 * @param names for groups made by a phrase, its key: the label is then that phrase
 */
export function labelGroups(
  groups: readonly Document[][],
  language: Language,
  names: readonly (string | undefined)[] = [],
): GroupWords[] {
  const candidates = groups.map((group) => candidatesOf(group, language));
  const total = answersIn(groups.flat());
  const everywhere = countEverywhere(groups, candidates, language);
  const nounlike = nounlikeness(groups.flat(), language);
  const taken = new Set<string>();
  const takenWords = new Set<string>();
  return groups.map((group, index) => {
    const own = score(candidates[index] ?? [], answersIn(group), { everywhere, total });
    const name = names[index];
    const size = answersIn(group);
    const worth = own
      .filter(({ words, answers }) => words.length === 1 || answers >= Math.max(2, SAID_FROM * size))
      .map((phrase) => ({
        ...phrase,
        score: worthOf(phrase, own, takenWords) * (LEAST_WORTH + nounlike(phrase.key)),
      }))
      .sort(byScore);
    const choices =
      name === undefined ? namesOf(worth, { own, group, language }) : [written(name, group, language)];
    const label = unique(choices, taken);
    taken.add(label.toLowerCase());
    for (const { lower } of tokenize(label)) takenWords.add(language.keyOf(lower));
    return { label: asName(label), weights: wordWeights(own) };
  });
}

function candidatesOf(group: readonly Document[], language: Language): Candidate[] {
  const answers = new Map<string, number>();
  for (const document of group) {
    for (const key of saidIn(document, language)) {
      answers.set(key, (answers.get(key) ?? 0) + document.answers.length);
    }
  }
  return [...answers]
    .filter(([, count]) => count > 1)
    .sort((a, z) => z[1] - a[1] || (a[0] < z[0] ? -1 : 1))
    .slice(0, KEPT_PER_GROUP)
    .map(([key, count]) => ({ key, words: wordsOfKey(key), answers: count, score: 0 }));
}

function saidIn(document: Document, language: Language): Set<string> {
  return new Set(phrasesOf(document, language).map(({ content }) => content));
}

function countEverywhere(
  groups: readonly Document[][],
  candidates: readonly Candidate[][],
  language: Language,
) {
  const counts = new Map(candidates.flat().map((candidate) => [candidate.key, 0]));
  for (const document of groups.flat()) {
    for (const key of saidIn(document, language)) {
      const count = counts.get(key);
      if (count !== undefined) counts.set(key, count + document.answers.length);
    }
  }
  return counts;
}

function score(
  candidates: Candidate[],
  size: number,
  { everywhere, total }: { everywhere: Map<string, number>; total: number },
): Candidate[] {
  const scored = candidates.map((candidate) => {
    const here = candidate.answers / size;
    const overall = (everywhere.get(candidate.key) ?? candidate.answers) / total;
    return { ...candidate, score: here * Math.log(1 + here / overall) };
  });
  return scored.sort(byScore);
}

/** What the words of a phrase tell together, less where few say them together or earlier labels have them. */
function worthOf(phrase: Candidate, own: readonly Candidate[], taken: ReadonlySet<string>): number {
  const parts = own.filter(({ words, key }) => words.length === 1 && phrase.words.includes(key));
  const told = Math.max(
    phrase.score,
    parts.reduce((sum, part) => sum + part.score, 0),
  );
  const commonest = Math.max(phrase.answers, ...parts.map(({ answers }) => answers));
  const before = phrase.words.filter((word) => taken.has(word)).length / phrase.words.length;
  return (
    told *
    (phrase.words.length > 1 ? SEVERAL_WORDS : 1) *
    (phrase.answers / commonest) ** RARITY *
    SAID_BEFORE ** (before ** 3)
  );
}

function byScore(a: Candidate, z: Candidate): number {
  return z.score - a.score || (a.key < z.key ? -1 : 1);
}

/** Names for a group, best first. */
function namesOf(
  best: readonly Candidate[],
  { own, group, language }: { own: readonly Candidate[]; group: readonly Document[]; language: Language },
): string[] {
  const keys = best.slice(0, SPARE).map((phrase) => fuller(phrase, own).key);
  if (keys.length === 0) return [opening(group)];
  const surfaces = writtenAs(keys, group, language);
  return keys.map((key) => surfaces.get(key) ?? key);
}

/** The longest phrase round a phrase that most who say the short one say. */
function fuller(phrase: Candidate, candidates: readonly Candidate[]): Candidate {
  const longer = candidates.find(
    ({ key, words, answers }) =>
      words.length > phrase.words.length &&
      ` ${key} `.includes(` ${phrase.key} `) &&
      answers >= FULLER_FROM * phrase.answers,
  );
  return longer ? fuller(longer, candidates) : phrase;
}

function written(key: string, group: readonly Document[], language: Language): string {
  return writtenAs([key], group, language).get(key) ?? key;
}

/** The commonest spelling of each key in the group. */
function writtenAs(
  keys: readonly string[],
  group: readonly Document[],
  language: Language,
): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>(keys.map((key) => [key, new Map()]));
  for (const document of group) {
    for (const phrase of phrasesOf(document, language)) {
      const counts = spellings.get(phrase.content);
      if (!counts) continue;
      const surface = surfaceOf(document, phrase);
      counts.set(surface, (counts.get(surface) ?? 0) + document.answers.length);
    }
  }
  return new Map([...spellings].map(([key, counts]) => [key, commonest(counts) ?? key]));
}

function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, z) => z[1] - a[1] || (a[0] < z[0] ? -1 : 1))[0]?.[0];
}

/** The first words of the most given answer, for groups that share only stop words. */
function opening(group: readonly Document[]): string {
  const [given] = [...group].sort((a, z) => z.answers.length - a.answers.length);
  const last = given?.tokens.slice(0, MOST_WORDS).at(-1);
  const first = given?.tokens[0];
  return given && first && last
    ? given.answers[0].text.slice(first.start, last.end).replace(/\s+/g, ' ')
    : '…';
}

function unique(choices: readonly string[], taken: ReadonlySet<string>): string {
  const free = choices.find((choice) => !taken.has(choice.toLowerCase()));
  if (free !== undefined) return free;
  const base = choices[0] ?? '';
  let number = 2;
  while (taken.has(`${base} (${number})`.toLowerCase())) number += 1;
  return `${base} (${number})`;
}

function wordWeights(candidates: readonly Candidate[]): Map<string, number> {
  const single = candidates.filter((candidate) => candidate.words.length === 1);
  return new Map(single.map(({ key, score: value }) => [key, value]));
}
