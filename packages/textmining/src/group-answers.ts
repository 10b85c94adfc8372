import { cluster } from './cluster.ts';
import { type Answer, answersIn, type Document, toDocuments } from './documents.ts';
import { groupByFrequentPhrases } from './frequent-phrases.ts';
import { labelGroups } from './labels.ts';
import { detectLanguage, type Language } from './language.ts';
import type { KnownTheme } from './match-themes.ts';
import { quoteSpan } from './quotes.ts';
import { representatives } from './representatives.ts';

export interface GroupingOptions {
  /** The same seed and answers give the same themes, in whatever order the answers come. */
  seed: number;
  /**
   * Themes of an earlier grouping. From 200 answers on they are kept when they hold half of the answers: new answers
   * join by their neighbours, and only what is unsorted is grouped anew.
   */
  known?: readonly KnownTheme[];
  /** Asked between steps; when it says true, `GroupingStopped` is thrown. */
  shouldStop?: () => boolean;
  /** Share of the work done, 0 to 1, rising. */
  onProgress?: (share: number) => void;
}

export interface Quote {
  answerId: string;
  /** UTF-16 offsets into the answer's text, end exclusive. */
  start: number;
  end: number;
}

export interface AnswerTheme {
  /** At most six words from the answers; no two themes of a result share one. */
  label: string;
  /** Number of answers, at least 3. */
  size: number;
  memberIds: string[];
  /** Up to three, near the centre of the theme and unlike each other. */
  quotes: Quote[];
}

export interface Grouping {
  /** Largest first. An answer belongs to at most one. */
  themes: AnswerTheme[];
  /** Ids of answers that fit no theme, or said nothing in words. */
  unsorted: string[];
  /** Number of themes, and the share of answers in one (0 without answers). */
  stats: { k: number; coverage: number };
}

export class GroupingStopped extends Error {
  override name = 'GroupingStopped';
}

/** Fewer differing answers than this are not clustered; only phrases they share make themes. */
const CLUSTER_FROM = 30;
const LEAST_ANSWERS = 3;
/** Smaller sets are grouped anew each time: a few more answers change what there is to see. */
const KEEP_FROM = 200;
const KEEP_HOLDING = 0.5;
const QUOTES = 3;

/**
 * Groups answers that share words; it does not understand meaning. Pure and deterministic for a seed.
 *
 * @param answers ids are unique; any text, any language written with letters
 * @throws GroupingStopped when `shouldStop` says so
 */
export function groupAnswers(answers: readonly Answer[], options: GroupingOptions): Grouping {
  const pause = () => {
    if (options.shouldStop?.()) throw new GroupingStopped('grouping was stopped');
  };
  const step = (share: number) => {
    options.onProgress?.(share);
    pause();
  };
  const documents = toDocuments(answers);
  const language = detectLanguage(documents.map((document) => document.tokens));
  step(0.1);
  const known = answers.length >= KEEP_FROM ? knownGroups(documents, options.known ?? []) : new Map();
  const found = findGroups(documents, language, known, { seed: options.seed, step, pause });
  const sized = found.groups
    .map((group) => ({ ...group, documents: group.members.flatMap((index) => documents[index] ?? []) }))
    .filter((group) => answersIn(group.documents) >= LEAST_ANSWERS)
    .sort(
      (a, z) => answersIn(z.documents) - answersIn(a.documents) || (a.members[0] ?? 0) - (z.members[0] ?? 0),
    );
  const words = labelGroups(
    sized.map((group) => group.documents),
    language,
    sized.map((group) => group.name),
  );
  step(0.95);
  const themes = sized.map((group, index): AnswerTheme => {
    const { label, weights } = words[index] ?? { label: '', weights: new Map() };
    const memberIds = group.documents.flatMap((document) => document.answers.map((answer) => answer.id));
    const suits = (member: number) => suitsAsQuote(documents[member], weights, language);
    const quoted = found.choose(group.members, suits).flatMap((member) => documents[member] ?? []);
    const quotes = quoted.map((document) => quoteFrom(document, weights, language));
    return { label, size: memberIds.length, memberIds: memberIds.sort(), quotes };
  });
  options.onProgress?.(1);
  return { themes, ...rest(answers, themes) };
}

interface Found {
  groups: { members: number[]; name?: string }[];
  choose: (members: readonly number[], suits: (member: number) => number) => number[];
}

function findGroups(
  documents: readonly Document[],
  language: Language,
  known: ReadonlyMap<number, number>,
  run: Parameters<typeof cluster>[3],
): Found {
  if (documents.length < CLUSTER_FROM) {
    return {
      groups: groupByFrequentPhrases(documents, language),
      choose: (members) => members.slice(0, QUOTES),
    };
  }
  const { groups, vectors } = cluster(documents, language, known, run);
  const grouped = new Set(groups.flat());
  const alone = [...documents.keys()].filter((index) => !grouped.has(index)).map((index) => [index]);
  return {
    groups: [...groups, ...alone].map((members) => ({ members })),
    choose: (members, suits) => representatives(members, vectors, QUOTES, suits),
  };
}

/** The earlier theme of each document that has one, by index; none at all when too few have. */
function knownGroups(documents: readonly Document[], known: readonly KnownTheme[]): Map<number, number> {
  const themeOf = new Map(known.flatMap(({ memberIds }, theme) => memberIds.map((id) => [id, theme])));
  const groups = new Map<number, number>();
  documents.forEach(({ answers }, index) => {
    const theme = answers.map(({ id }) => themeOf.get(id)).find((one) => one !== undefined);
    if (theme !== undefined) groups.set(index, theme);
  });
  const held = answersIn(documents.filter((_, index) => groups.has(index)));
  return held >= KEEP_HOLDING * answersIn(documents) ? groups : new Map();
}

/** Full marks for an answer of some length that says the group's most telling word. */
function suitsAsQuote(
  document: Document | undefined,
  weights: ReadonlyMap<string, number>,
  language: Language,
) {
  const tokens = document?.tokens ?? [];
  const telling = Math.max(0, ...tokens.map((token) => weights.get(language.keyOf(token.lower)) ?? 0));
  const most = Math.max(1e-9, ...weights.values());
  return 0.4 + 0.2 * Math.min(1, tokens.length / 6) + 0.4 * (telling / most);
}

function quoteFrom(document: Document, weights: ReadonlyMap<string, number>, language: Language): Quote {
  const [answer] = document.answers;
  return { answerId: answer.id, ...quoteSpan(answer.text, document.tokens, weights, language) };
}

function rest(
  answers: readonly Answer[],
  themes: readonly AnswerTheme[],
): Pick<Grouping, 'unsorted' | 'stats'> {
  const themed = new Set(themes.flatMap((theme) => theme.memberIds));
  const unsorted = answers.filter((answer) => !themed.has(answer.id)).map((answer) => answer.id);
  const coverage = answers.length === 0 ? 0 : themed.size / answers.length;
  return { unsorted: unsorted.sort(), stats: { k: themes.length, coverage } };
}
