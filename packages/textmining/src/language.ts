import { stemmer } from 'stemmer';
import * as lists from 'stopword';
import { CUES, type Cues } from './noun-cues.ts';
import type { Token } from './tokenize.ts';

/** What is known about the language of a set of answers. */
export interface Language {
  isStopWord(lower: string): boolean;
  isNegation(lower: string): boolean;
  /** Makes one verb or noun with the word before it: "top up", "sold out". */
  isParticle(lower: string): boolean;
  /** What shows a noun; undefined where that is not known. */
  cues: Cues | undefined;
  /** Words with one key are counted as one. */
  keyOf(lower: string): string;
}

const { ara, ces, dan, deu, eng, fin, fra, hun, ita, nld, nob, pol, por, ron, rus, spa, swe, tur, ukr } =
  lists;
const LISTS = {
  eng,
  ara,
  ces,
  dan,
  deu,
  fin,
  fra,
  hun,
  ita,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tur,
  ukr,
};

/** Spoken fillers and contractions that the English list lacks. */
const MORE_ENGLISH =
  `i'm i've i'd i'll it's that's there's they're we're we've you're you've he's she's what's let's us just
  really yet will when why so then than quite bit lot lots thing things etc be been being were does doing done go going went
  gets getting even much too again always here there those your yours mine ours its am via per let lets seem seems say says
  can could should shall may  ok okay well maybe actually basically pretty rather every everything something anything
  someone anyone one's thats im ive until because cause since while though although`.split(/\s+/);

/** Words of degree that the other lists lack. */
const MORE: Readonly<Record<string, string[]>> = {
  eng: MORE_ENGLISH,
  deu: ['viel', 'viele', 'sehr', 'ganz', 'immer', 'einfach'],
  fra: ['trop', 'très', 'si', 'aussi', 'toujours', 'plus', 'encore'],
  spa: ['demasiado', 'demasiada', 'tan', 'muy', 'siempre', 'más'],
};

/** Words that turn the meaning round are never stop words. */
const NEGATIONS = new Set(
  `no not never none nothing nobody nowhere neither nor without cannot nicht kein keine keinen nie nichts ohne weder ne pas
  jamais sans rien aucun aucune non no ni nunca nada sin ninguno mai niente senza nenhum não nem sem nunca niet geen nooit
  zonder inte ingen aldrig utan ikke aldri uten uden ej nie bez nic не ни нет без никогда değil yok ei ilman nem sem لا لم لن ليس ليست بدون غير بلا`.split(
    /\s+/,
  ),
);

const PARTICLES = new Set(['up', 'out', 'off', 'down']);

/** A list is taken as the answers' language when it covers at least this share of their words. */
const LEAST_COVERED = 0.12;
const SAMPLE = 20_000;

/** Guesses the language from the share of words that each stop word list covers. Unknown languages get no list. */
export function detectLanguage(documents: readonly (readonly Token[])[]): Language {
  const { counts, total } = countWords(documents);
  let best: { name: string; covered: number } = { name: '', covered: LEAST_COVERED * total };
  for (const [name, list] of Object.entries(LISTS)) {
    const covered = [...new Set(list)].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (covered > best.covered) best = { name, covered };
  }
  const english = best.name === 'eng';
  const words = Object.entries(LISTS).find(([name]) => name === best.name)?.[1] ?? [];
  const stops = new Set(
    [...words, ...(MORE[best.name] ?? [])].filter((word) => !NEGATIONS.has(word) && !word.endsWith("n't")),
  );
  const stems = new Map<string, string>();
  return {
    cues: CUES[best.name],
    isStopWord: (lower) => stops.has(lower) || (lower.length === 1 && /[\p{Script=Latin}\p{N}]/u.test(lower)),
    isParticle: (lower) => english && PARTICLES.has(lower),
    isNegation: (lower) => NEGATIONS.has(lower) || lower.endsWith("n't"),
    keyOf: (lower) => (english ? stemOf(lower, stems) : lower),
  };
}

function stemOf(lower: string, known: Map<string, string>): string {
  const stem = known.get(lower) ?? stemmer(lower.endsWith("'s") ? lower.slice(0, -2) : lower);
  known.set(lower, stem);
  return stem;
}

function countWords(documents: readonly (readonly Token[])[]) {
  const counts = new Map<string, number>();
  let total = 0;
  for (const document of documents) {
    for (const { lower } of document) counts.set(lower, (counts.get(lower) ?? 0) + 1);
    total += document.length;
    if (total > SAMPLE) break;
  }
  return { counts, total };
}
