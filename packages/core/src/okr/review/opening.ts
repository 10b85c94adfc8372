import { oneOf, phrases } from './phrases.ts';

// How a clause opens: with a verb that says what we do, or with a noun that looks like one.

/** Where a clause stands: first, later, or behind one that says what we do. */
export type Place = 'first' | 'later' | 'after work';

/** Parts that may each say what is done. */
export function clausesOf(plain: string): string[] {
  return plain
    .split(/,?\s+(?:and\s+)?then\s+|;\s*|,\s+(?=and\s)|\s+(?:and|&)\s+(?=[a-z/]+\s)|,\s+(?!\d)/)
    .map((clause) => clause.replace(/^(?:and|&|but|so)\s+/, '').trim())
    .filter((clause) => clause !== '');
}

const determiner = new RegExp(
  String.raw`^${oneOf(`
    the|a|an|our|all|every|each|any|some|more|new|better|another|its|their|this|these|one|two|three|four
    five|six|seven|eight|nine|ten|at least|up to|over|about|monthly|weekly|daily|quarterly|annual|regular
    single|automated|internal|external|additional|first|self-service|online|digital|mobile|in|on|to|with|for
    from|out`)}\b|^[\d"“'(~≥>]`,
);
export const finite = phrases(`
  no longer|never|always|don't|do not|cannot|can't|won't|should|must|may|will|is|are|was|were|be|been
  feels?|rises?|falls?|drops?|grows?|goes|go|sails?|takes?|took|stays?|remains?|reach(?:es)?|knows?
  trusts?|moves?|improves?|becomes?|gets?|leaves?|comes?|makes?|works?|runs? (?:on|smoothly|without)
  renews?|arrives?|climbs?|shrinks?|doubles?|needs?|has|have|can|finds?|finish(?:es)?|keeps?|wins?|loses?
  pays?|opens?|happens?|lasts?|looks?|helps?|lets?|gives?|says?|thinks?|wait|waits|love|loves|want|wants
  use|uses|end|ends|start|starts`);
const relative = /\b(?:that|who|which|whose|still|where)\b/;

/** "Launch days feel effortless", "Release of deposits", "Ship-to-shelf": the verb's look-alike names something. */
export function isNounHere(verb: string, clause: string, place: Place): boolean {
  const rest = clause.slice(clause.indexOf(verb) + verb.length).trimStart();
  if (clause.startsWith(`${verb}-`) || /^(?:of|rate|time)\b/.test(rest) || /^[:→–(]/.test(rest)) return true;
  if (/^(?:coverage|automation|results?|takers?|failures?|quality|speed|candidates?)\b/.test(rest))
    return true;
  if (place === 'after work' || /^(?:we|to|the team|our team)\s/.test(clause)) return false;
  if (determiner.test(rest) || rest === '') return false;
  if (place === 'later') return true;
  // "Launch days feel …": the word after the next is a verb, or something tells which of them.
  const [noun = '', ...after] = rest.split(/\s+/);
  if (
    !/s$|^(?:market|cohort|week|day|punctuality|quality|rate|time|staff|people|city|season|crew|share)/.test(
      noun,
    )
  )
    return false;
  return finite.test(after.slice(0, 4).join(' ')) || relative.test(after.slice(0, 3).join(' '));
}

/** The verb with what follows, for a finding to quote. */
export function firstWords(clause: string, verb: string): string {
  const from = clause.indexOf(verb);
  return clause
    .slice(from)
    .split(/\s+/)
    .slice(0, verb.split(/\s+/).length + 3)
    .join(' ')
    .replace(/[,;:.]$/, '');
}
