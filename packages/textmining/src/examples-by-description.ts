import type { CodedExample } from './assign-by-examples.ts';
import { detectLanguage, type Language } from './language.ts';
import { type Token, tokenize } from './tokenize.ts';

/** What people have written of a code. */
export interface DescribedCode {
  code: string;
  text: string;
}

/** One word in common is chance: people use it for other things too. */
const LEAST_SHARED_WORDS = 2;
const MOST_EXAMPLES = 10;
/** Words that more than this share of many texts say tell none of them from the others. */
const SAID_BY_ALL = 0.5;
const MANY = 20;

/**
 * Answers that say what a code is described with: at least two of its words that are neither little ones nor in
 * everybody's mouth, those that say the rarest first. A description of one word finds none: it says too little.
 * Deterministic.
 *
 * @param others texts that tell common words from rare ones, beside the answers
 */
export function examplesByDescription(
  described: readonly DescribedCode[],
  answers: readonly { text: string }[],
  others: readonly { text: string }[] = [],
): CodedExample[] {
  if (described.length === 0) return [];
  const texts = [...answers, ...others].map(({ text }) => tokenize(text));
  const language = detectLanguage([...texts, ...described.map(({ text }) => tokenize(text))]);
  const words = texts.map((tokens) => contentOf(tokens, language));
  const weights = weighWords(words);
  return described.flatMap(({ code, text }) => {
    const wanted = [...contentOf(tokenize(text), language)].filter((word) => weights.has(word));
    const scored = answers.map((answer, index) => {
      const shared = wanted.filter((word) => words[index]?.has(word));
      const score = shared.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
      return { text: answer.text, shared: shared.length, score };
    });
    return scored
      .filter(({ shared }) => shared >= LEAST_SHARED_WORDS)
      .sort((a, z) => z.score - a.score)
      .slice(0, MOST_EXAMPLES)
      .map((found) => ({ text: found.text, code, firm: true }));
  });
}

function contentOf(tokens: readonly Token[], language: Language): Set<string> {
  const content = tokens.filter(({ lower }) => !language.isStopWord(lower) && /\p{L}/u.test(lower));
  return new Set(content.map(({ lower }) => language.keyOf(lower)));
}

/** The rarer the word, the heavier; what tells nothing has no weight. */
function weighWords(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = texts.length < MANY ? texts.length : SAID_BY_ALL * texts.length;
  return new Map(
    [...counts]
      .filter(([, count]) => count <= most)
      .map(([word, count]) => [word, Math.log(1 + texts.length / count)]),
  );
}
