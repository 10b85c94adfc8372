import { oneOf } from './phrases.ts';

/** What a sentence can be scored by. */
export interface Quantity {
  /** As it stands in the plain text, and where. */
  words: string;
  at: number;
  /** A level, or a change that says nothing of where it starts ("double", "by 20 %"). */
  kind: 'value' | 'change';
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const times =
  'seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|quarters?|years?|seasons?|terms?|sprints?';
const small =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety';
const count = `(?:\\d[\\d.,' ]*|one|${small})`;

/** Digits that name, date or bound something. Longer ones first. */
const names: readonly RegExp[] = [
  // Dates, quarters, weeks and times of day.
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?:${months})\\b(?:\\s+\\d{4})?`, 'g'),
  new RegExp(`\\b(?:${months})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s*20\\d\\d)?|20\\d\\d)\\b`, 'g'),
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b/g,
  /\b[qh][1-4](?:\s*[/–-]\s*[qh]?[1-4])?\b(?:\s*'?\d{2,4})?/g,
  /\b(?:19|20)\d0s\b/g,
  /\b(?:fy\s*)?(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?\b(?!\s*(?:%|→|to\s+\d|(?:tenants|customers|users|sign-?ups|orders)))/g,
  new RegExp(
    String.raw`\b${oneOf(`
      week|day|month|year|quarter|sprint|season|phase|stage|step|grade|class|level|tier|zone|type|age|ward
      line|route|floor|room|terminal|gate|article|section|chapter|version|release|wave|round|module|form
      top-tier|seat|row|platform|building|flat|bus|tram|flight|track|court|key stage|category|cat`)}[ -]?\d+[a-z]?\b`,
    'g',
  ),
  /\b\d{1,2}:\d{2}\b(?!\s*(?:→|min|h\b|to\s+\d{1,2}:\d{2}\s*(?:min|h)))|\bbetween two\b|\b24\s*\/\s*7\b|\b\d{1,2}\s*(?:am|pm)\b|\b\d{1,2}\s*[ap]\.m\./g,
  /\b(?:112|911|999|110|111|101)\s+(?:control|calls?|callers?|operators?|dispatch\w*|cent(?:re|er)s?|line)\b/g,
  // Versions, standards, products.
  /\bv\.?\s?\d+(?:\.\d+)*\b|\b\d{1,2}\.\d{1,2}\.\d{1,2}\b/g,
  new RegExp(
    String.raw`\b${oneOf(String.raw`
      iso|iec|din|en|ieee|rfc|sox|pci|soc|nist|java|python|node|angular|react|windows|ios|android|web|gpt|php
      rails|postgres|oracle|http|ipv|covid|usb|bluetooth|s\/4|office|microsoft|formula|route|highway|area|gcse
      a-level|erasmus|horizon|industry|society`)}[ -]?\d+(?:[.:–-]\d+)*\b`,
    'g',
  ),
  /\b[a-z]{1,3}\d{1,3}\b|\b\d(?:g|d)\b|\b\d+(?:st|nd|rd|th)\b|\bb2[bc]\b/g,
  // Ages and thresholds of who is counted.
  /\b(?:aged|over|under|above|below)\s+(?:1[0-9]|[2-9][05])\b(?=\s*(?:[:,;)]|$|[a-z]*\s*(?:who|with|whose|that)))(?!\s*(?:%|percent))/g,
  /\b\d{2}\s*\+(?!\s*%)(?=\s+(?:who|see|with|that))|\baged\s+\d+(?:\s*(?:[–-]|to|and)\s*\d+|\+)?/g,
  // Time windows.
  new RegExp(
    `\\b(?:within|inside|in|during|over|for|after|every|per|than|least|the|their|its|our|a|of|by|next|coming)?\\s*(?:the\\s+|their\\s+|its\\s+)?(?:first|last|past|next|coming|following|initial|opening|previous)\\s+${count}(?:\\s*(?:[–-]|to)\\s*\\d+)?\\s*(?:working |business |calendar |school )?(?:${times})\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:within|inside|after|older than|younger than|newer than|for at least|for more than|every|each|beyond|later than|earlier than|by day|for over|for)\\s+(?:the\\s+)?${count}\\s*(?:working |business |calendar |school )?(?:${times}|h|d)\\b(?!\\s*(?:→|to \\d|instead))`,
    'g',
  ),
  new RegExp(
    `\\b${count}[ -](?:day|week|month|year|minute|hour|night|page|step|seat|person|bed|point|star|factor|digit|mile|km|pilot)\\b(?!s)`,
    'g',
  ),
  /\bper\s+(?:\d[\d.,' ]*)(?=\s|$)/g,
  /\bn\s*(?:=|≥|>=|around|about|of)\s*\d+/g,
  /\bscale\s*(?:of\s*)?\d+\s*(?:[–-]|to)\s*\d+/g,
];

const digits = String.raw`[-+±~≥≤><]?\s?(?:[€$£₹¥]|chf|eur|usd|gbp|sek|nok|dkk|pln|kr\.?|rs\.?)?\s?\d+(?:[.,' ]\d{3}(?!\d))*(?:[.,]\d+)?`;
const inWords = `(?:zero|${small}|forty|fifty|seventy|eighty|(?:a |one )?hundred|(?:a |one )?thousand|(?:a |one )?million|(?:a )?dozen|half|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)|one (?:in|out of)|number one)`;
const changes =
  'double[sd]?|doubling|halv(?:e|es|ed|ing)|triple[sd]?|tripling|quadruple[sd]?|twice|threefold|twofold|tenfold';
const quantity = new RegExp(`(?<![\\w.])${digits}(?![\\d])|\\b${inWords}\\b(?!-)|\\b(?:${changes})\\b`, 'g');

/** What stands in a plain text, from left to right. */
export function quantitiesIn(plain: string): Quantity[] {
  const masked = withoutNames(plain);
  return [...masked.matchAll(quantity)].map((found): Quantity => {
    const words = found[0].trim();
    const at = found.index + found[0].indexOf(words.charAt(0));
    return { words, at, kind: isChange(masked, words, at) ? 'change' : 'value' };
  });
}

/** The same length, with blanks where digits only name or date something. */
export function withoutNames(plain: string): string {
  return names.reduce((text, name) => text.replaceAll(name, (found) => ' '.repeat(found.length)), plain);
}

function isChange(text: string, words: string, at: number): boolean {
  if (/^[a-z]/.test(words) && new RegExp(`^(?:${changes})$`).test(words)) return true;
  const after = text.slice(at + words.length, at + words.length + 24);
  if (words.startsWith('+')) {
    // "NPS: -5 last year, +15 this year" are two levels.
    const isLevel =
      /(?:→|\bto|\bfrom|\bof|\bat)\s*$/.test(text.slice(0, at)) ||
      (!/^\s*(?:%|pp|percent|points?)/.test(after) && /-\d/.test(text));
    return !isLevel;
  }
  return (
    /\b(?:by|minus|plus)\s*$/.test(text.slice(Math.max(0, at - 8), at)) ||
    /^\s*(?:%|percent|pp|points?)?\s*(?:more|fewer|less|higher|lower|faster|longer|shorter)\b/.test(after)
  );
}
