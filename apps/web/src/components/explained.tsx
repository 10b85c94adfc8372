import { Fragment } from 'react';
import { spoken, type TermName, terms } from './terms.ts';
import { Term } from './ui/term.tsx';

/** A sentence in which every word of the field carries its meaning, the first time it comes. */
export function Explained({ children }: { children: string }) {
  return (
    <>
      {partsOf(children).map(({ text, term }, index) => (
        <Fragment key={index}>{term ? <Term explain={terms[term]}>{text}</Term> : joined(text)}</Fragment>
      ))}
    </>
  );
}

/** A comma or full stop stays on the line of the word it follows: U+2060 forbids the break that a button allows. */
function joined(text: string): string {
  return /^[.,:;)]/.test(text) ? `\u2060${text}` : text;
}

interface Part {
  text: string;
  term: TermName | null;
}

const byWords = new Map(spoken.map(([words, term]) => [words.toLowerCase(), term]));
const found = new RegExp(`(?<![\\p{L}-])(${spoken.map(([words]) => words).join('|')})(?![\\p{L}-])`, 'giu');

export function partsOf(sentence: string): Part[] {
  const said = new Set<TermName>();
  return sentence
    .split(found)
    .filter((text) => text !== '')
    .map((text) => {
      const term = byWords.get(text.toLowerCase()) ?? null;
      if (term === null || said.has(term)) return { text, term: null };
      said.add(term);
      return { text, term };
    });
}
