import { oneOf, phrases } from './phrases.ts';

// How a clause opens: with a verb that says what we do, or with a noun that looks like one.

/** What may stand before the verb that says what we do. */
export const weWill = String.raw`(?:(?:we|the team|our team)\s+(?:will|shall|want to|plan to|aim to|are going to|have to|need to)?\s*|to\s+|(?:successfully|finally|fully|jointly|also|then)\s+)*`;

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
/** Verbs that are as often nouns. */
const nounLike = new RegExp(
  `^${oneOf(`
  launch|release|train|test|design|research|survey|interview|host|run|ship|draft|document|review|plan|staff
  support|present|issue|post|print|pilot|map|lead|mail|code|start|trial|update|upgrade|switch|transfer|move
  visit|offer|coach|audit|patch|port|open|clear|complete|fix|supply|build|stage|study|process|order|report
  poll|question|shadow|script|schedule|sponsor|purchase|research|prototype|push|put|set up|market`)}$`,
);
const joining = phrases(`
  and|or|to|for|with|in|on|at|of|by|from|per|as|into|across|through|over|about|against|within|before|after
  until|every|each|during|without|via|between|the|a|an|our|all|once|twice|more|than|so|up|out|now|today`);
const relative = /\b(?:that|who|which|whose|still|where)\b/;

/** "Launch days feel effortless", "Release of deposits", "Ship-to-shelf": the verb's look-alike names something. */
export function isNounHere(verb: string, clause: string, place: Place): boolean {
  const rest = clause.slice(clause.indexOf(verb) + verb.length).trimStart();
  if (clause.startsWith(`${verb}-`) || /^(?:of|rate|time)\b/.test(rest) || /^[:→–(]/.test(rest)) return true;
  if (
    /^(?:\w+ )?(?:bugs|tickets|issues|defects|positions|vacancies|invoices|cases|claims)\b/.test(rest) &&
    verb === 'open'
  )
    return true;
  if (/^(?:coverage|automation|results?|takers?|failures?|quality|speed|candidates?)\b/.test(rest))
    return true;
  if (place === 'after work' || /^(?:we|to|the team|our team)\s/.test(clause)) return false;
  if (determiner.test(rest) || rest === '') return false;
  if (place === 'later') return true;
  if (!nounLike.test(verb)) return false;
  // "Launch days feel …": the word after the next is a verb, or something tells which of them.
  const [noun = '', ...after] = rest.split(/\s+/);
  if (
    !/s$|^(?:crews|market|cohort|week|day|punctuality|quality|rate|time|staff|people|city|season|crew|share)/.test(
      noun,
    )
  )
    return false;
  return (
    finite.test(after.slice(0, 4).join(' ')) ||
    relative.test(after.slice(0, 3).join(' ')) ||
    (verb !== noun && isVerbAfter(after))
  );
}

/** "Research nurses spend their day": a word that neither joins nor places nor describes, with something behind it. */
function isVerbAfter([next = '', ...rest]: readonly string[]): boolean {
  if (next === 'and' && rest.length > 1) return isVerbAfter(rest.slice(1));
  return rest.length > 0 && /^[a-z]+$/.test(next) && !/(?:ly|er|ing|ed)$/.test(next) && !joining.test(next);
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
