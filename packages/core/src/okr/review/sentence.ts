import { oneOf, phrases } from './phrases.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

/** A key result or an objective as its rules read it. */
export interface Sentence {
  /** As it was written, without a label such as "KR2:". */
  text: string;
  /** The same length and lower case, with one kind of arrow, dash and space. */
  plain: string;
  /** What can be scored: not the digits of dates, names, versions and time windows. */
  quantities: readonly Quantity[];
  /** A value to start from is there: "from 4 to 6", "now 52 %", "up from 31 %". */
  hasStart: boolean;
  /** It is to stay within limits, so it needs no start. */
  isGuardrail: boolean;
}

const label = /^\s*(?:[-•*–]\s+)?(?:(?:kr|o|key result|objective)\s*\d*(?:\.\d+)?\s*[:.)–-]\s*)?/i;

const unknown = oneOf(String.raw`_+|x+|y+|\?+|…|\.\.\.|tbd|n\/a|\[\w*\]`);
/** What is to be filled in yet. */
export const placeholder = new RegExp(String.raw`\bfrom ${unknown}\s?%? to ${unknown}\s?%?(?!\w)`, 'i');

export function readSentence(written: string): Sentence {
  const text = written.replace(label, '').trimEnd();
  const plain = plainOf(text);
  const quantities = placeholder.test(plain) ? [] : quantitiesIn(plain);
  return {
    text,
    plain,
    quantities,
    hasStart: startIn(plain, quantities),
    isGuardrail: staysWithin(plain),
  };
}

/** Of the same length, so that what is found in it stands at the same place in the text. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll('−', '-')
    .replaceAll(/->|=>|-→|>>/g, ' →')
    .replaceAll(/[➔⇒➜⟶►▶⇢↦]/g, '→');
}

/** Within limits for the whole time, not a level to reach once. */
export const guardrail = phrases(`
  stays?|staying|remains?|remaining|keeps?|keeping|kept|maintains?|maintaining
  holds? (?:steady|at|below|above|under)
  (?:does|do|must|may|should|will) not (?:exceed|fall below|drop below|rise above)
  never (?:exceeds?|above|below|more than|less than|falls? below|drops? below|rises? above)
  (?:no|not) (?:more|fewer|less) than|at no time`);

const clauses = /\bwhile\b|\bwhilst\b|\bwithout\b|;|,\s*(?:and|but)\b|\bwith no\b/;

/** Whether the first clause that can be scored keeps within limits; what others do meanwhile is beside the point. */
function staysWithin(plain: string): boolean {
  const first = plain.split(clauses).find((clause) => quantitiesIn(clause).length > 0);
  return first !== undefined && guardrail.test(first);
}

const nothing = /\b(?:none|nothing|zero|no one|nobody|nil)\b/;
const marks = phrases(String.raw`
  from|frm|now|today|currently|current|presently|at present|as of|so far|to date|was|were|had|used to|vs
  versus|instead of|rather than|compared|against|baseline|start(?:s|ing)?(?: point| value| at)?
  previous(?:ly)?|formerly|earlier|before|up on|status quo|at the moment|last|past|prior|a year ago
  this (?:year|quarter|month|season)|not
  having \w+|outset|initially|originally|found|next (?:year|quarter|season|month|term)`);

/** What it was stands in words of its own; the other value may look like a time window. */
const before =
  /\d.*\b(?:was|were|instead of|rather than|vs\.?|versus|compared (?:to|with)|against|up from|down from)\s+(?:\S+\s+){0,3}?\d/;

function startIn(plain: string, quantities: readonly Quantity[]): boolean {
  const values = quantities.filter(({ kind }) => kind === 'value');
  const arrow = plain.indexOf('→');
  if (arrow > 0) {
    const begun = values.some(({ at }) => at < arrow) || nothing.test(plain.slice(0, arrow));
    if (begun && values.some(({ at }) => at > arrow)) return true;
  }
  if (/\bfrom\s+(?:none|nothing|zero|nil)\b/.test(plain) && values.length > 0) return true;
  if (values.length > 0 && /\b(?:today|now|currently|so far)[:,]?\s+(?:none|nothing|zero|nil)\b/.test(plain))
    return true;
  if (values.length > 0 && /\b(?:none|nothing|zero|nil)\s+(?:today|now|currently|so far|last)\b/.test(plain))
    return true;
  if (values.length === 1 && before.test(plain)) return true;
  // "Halve the complaints (now 40)"
  if (
    values.length === 1 &&
    quantities.length > 1 &&
    /\b(?:now|today|currently|from|baseline|so far|was|were)\b/.test(plain)
  )
    return true;
  if (values.length < 2) return false;
  return marks.test(plain) || isDated(plain) || isSpan(plain, values);
}

const times =
  /\b(?:20\d\d|q[1-4]|(?:week|month|day|year|wave|sprint) \d+|jan\w*|feb\w*|march|april|june|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter)\b/g;

/** A value for one time and another for a later one: "63 % in week 1, 20 % in week 13", "71 % in 2025, 85 % by summer". */
function isDated(plain: string): boolean {
  const dated = [...plain.matchAll(times)];
  const [first] = dated;
  return (
    new Set(dated.map(([time]) => time)).size > 1 &&
    first !== undefined &&
    /\d/.test(plain.slice(0, first.index))
  );
}

/** "44% to 65%": a value, at most a unit, "to", a value. */
function isSpan(plain: string, values: readonly Quantity[]): boolean {
  return values.some((value, index) => {
    const next = values[index + 1];
    const between = next ? plain.slice(value.at + value.words.length, next.at) : '';
    return /^\s*(?:%|percent|per cent|pp|points?|[a-z°€$£]{1,8})?\s*to(?:\s+(?:at least|about|around|fewer than|less than|more than|under|over))?\s*[€$£]?\s*$/.test(
      between,
    );
  });
}
