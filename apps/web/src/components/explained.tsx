import { spoken, type TermName, terms } from './terms.ts';
import { Term } from './ui/term.tsx';

/** A sentence in which every word of the field carries its meaning, the first time it comes. */
export function Explained({ children }: { children: string }) {
  const parts = partsOf(children);
  return (
    <>
      {parts.map(({ text, term }, index) => {
        if (term === null) return parts[index - 1]?.term ? text.slice(markBefore(text).length) : text;
        const mark = markBefore(parts[index + 1]?.text ?? '');
        return (
          <span key={index} className="term-and-mark">
            <Term explain={terms[term]}>{text}</Term>
            {mark}
          </span>
        );
      })}
    </>
  );
}

/** A comma or a full stop stays on the line of the word before it, though a button would let it go. */
function markBefore(text: string): string {
  return /^[.,:;)]+/.exec(text)?.[0] ?? '';
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
