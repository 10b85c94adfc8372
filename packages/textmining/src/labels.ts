import { answersIn, type Document } from './documents.ts';
import type { Language } from './language.ts';
import { nounlikeness } from './nouns.ts';
import { phrasesOf, surfaceOf, wordsOfKey } from './phrases.ts';
import { tokenize } from './tokenize.ts';

const KEPT_PER_GROUP = 150;
const MOST_WORDS = 6;
/** A longer phrase takes a shorter one's place when at least this share of those who say the short one say it. */
const FULLER_FROM = 0.5;
/** A second phrase joins a label of one word, or one said by less than this share of the group … */
const FIRST_SUFFICES = 0.6;
/** … when at least this share of the group says it. */
const SECOND_FROM = 0.15;
/** What a phrase is worth to a label when an earlier label has one of its words. */
const SAID_BEFORE = 0.2;
/** What a phrase that names nothing is still worth, beside 1 more for one that surely does. */
const LEAST_WORTH = 0.3;

/** What a group's answers say more often than others do. */
interface GroupWords {
  label: string;
  /** How telling each word key is for the group, 0 and up. */
  weights: Map<string, number>;
}

interface Candidate {
  key: string;
  words: string[];
  /** Indexes into the group's documents. */
  saidBy: Set<number>;
  answers: number;
  score: number;
}

/**
 * Labels for groups of documents by class-based TF-IDF over phrases: share of the group that says it times
 * ln(1 + that share / share of all answers), longer phrases and names of things favoured, words of earlier labels not,
 * written the way the answers mostly write them. No two labels are equal. At most six words.
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
    const own = score(candidates[index] ?? [], answersIn(group), everywhere, total);
    const name = names[index];
    const worth = own
      .map((phrase) => {
        const before = phrase.words.some((word) => takenWords.has(word)) ? SAID_BEFORE : 1;
        return { ...phrase, score: phrase.score * before * (LEAST_WORTH + nounlike(phrase.key)) };
      })
      .sort(byScore);
    const choices = name === undefined ? labelOf(worth, group, language) : [written(name, group, language)];
    const label = unique(choices, taken);
    taken.add(label.toLowerCase());
    for (const { lower } of tokenize(label)) takenWords.add(language.keyOf(lower));
    return { label, weights: wordWeights(own) };
  });
}

function candidatesOf(group: readonly Document[], language: Language): Candidate[] {
  const answers = new Map<string, number>();
  for (const document of group) {
    for (const { key } of phrasesOf(document, language)) {
      answers.set(key, (answers.get(key) ?? 0) + document.answers.length);
    }
  }
  const kept = [...answers]
    .filter(([, count]) => count > 1)
    .sort((a, z) => z[1] - a[1] || (a[0] < z[0] ? -1 : 1))
    .slice(0, KEPT_PER_GROUP)
    .map(([key, count]) => ({
      key,
      words: wordsOfKey(key),
      saidBy: new Set<number>(),
      answers: count,
      score: 0,
    }));
  const byKey = new Map(kept.map((candidate) => [candidate.key, candidate]));
  group.forEach((document, index) => {
    for (const { key } of phrasesOf(document, language)) byKey.get(key)?.saidBy.add(index);
  });
  return kept;
}

function countEverywhere(
  groups: readonly Document[][],
  candidates: readonly Candidate[][],
  language: Language,
) {
  const counts = new Map(candidates.flat().map((candidate) => [candidate.key, 0]));
  for (const document of groups.flat()) {
    for (const { key } of phrasesOf(document, language)) {
      const count = counts.get(key);
      if (count !== undefined) counts.set(key, count + document.answers.length);
    }
  }
  return counts;
}

function score(
  candidates: Candidate[],
  size: number,
  everywhere: Map<string, number>,
  total: number,
): Candidate[] {
  const scored = candidates.map((candidate) => {
    const here = candidate.answers / size;
    const overall = (everywhere.get(candidate.key) ?? candidate.answers) / total;
    const length = 1 + 0.2 * Math.min(2, candidate.words.length - 1);
    return { ...candidate, score: here * Math.log(1 + here / overall) * length };
  });
  return scored.sort(byScore);
}

function byScore(a: Candidate, z: Candidate): number {
  return z.score - a.score || (a.key < z.key ? -1 : 1);
}

function labelOf(candidates: readonly Candidate[], group: readonly Document[], language: Language): string[] {
  const best = candidates[0];
  if (!best) return [opening(group)];
  const first = fuller(best, candidates);
  const others = candidates.filter((other) => !other.words.some((word) => first.words.includes(word)));
  const second = secondPhrase(first, others, group.length, candidates);
  const chosen = second ? [first, second] : [first];
  const spare = others.find(
    (other) => fits([...chosen, other]) && !other.words.some((word) => second?.words.includes(word)),
  );
  const surfaces = writtenAs(
    [...chosen, ...(spare ? [spare] : [])].map(({ key }) => key),
    group,
    language,
  );
  const label = chosen.map(({ key }) => surfaces.get(key) ?? key).join(', ');
  // The second choice is only used when another group already has the first.
  return spare ? [label, `${label}, ${surfaces.get(spare.key) ?? spare.key}`] : [label];
}

/** The longest phrase round a phrase that most who say the short one say. */
function fuller(phrase: Candidate, candidates: readonly Candidate[]): Candidate {
  const longer = candidates.find(
    (other) =>
      other.words.length > phrase.words.length &&
      ` ${other.key} `.includes(` ${phrase.key} `) &&
      other.answers >= FULLER_FROM * phrase.answers,
  );
  return longer ? fuller(longer, candidates) : phrase;
}

function secondPhrase(
  first: Candidate,
  others: readonly Candidate[],
  size: number,
  all: readonly Candidate[],
) {
  if (first.words.length > 1 && first.saidBy.size / size >= FIRST_SUFFICES) return undefined;
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of others) {
    const added = [...candidate.saidBy].filter((index) => !first.saidBy.has(index)).length / size;
    if (candidate.saidBy.size < Math.max(3, SECOND_FROM * size) || !fits([first, candidate])) continue;
    const value = candidate.score * (0.5 + added / (candidate.saidBy.size / size));
    if (!best || value > best.score) best = { candidate, score: value };
  }
  if (!best) return undefined;
  const full = fuller(best.candidate, all);
  return fits([first, full]) && !full.words.some((word) => first.words.includes(word))
    ? full
    : best.candidate;
}

function fits(phrases: readonly Candidate[]): boolean {
  return phrases.reduce((sum, phrase) => sum + phrase.words.length, 0) <= MOST_WORDS;
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
      const counts = spellings.get(phrase.key);
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
