import { phrases } from './phrases.ts';
import { isSampled } from './population.ts';
import { guardrail, type Sentence } from './sentence.ts';

const active = phrases(String.raw`
  maus?|waus?|daus?|dau\s*\/\s*mau
  (?:(?:monthly|weekly|daily|30-day|7-day)[- ])?active[- ](?:users?|visitors)`);
/** The group that is active is named: "active users of the paid plan". */
const activeNamed =
  /\b(?:maus?|waus?|daus?|active[- ](?:users?|visitors))\s+(?:of|among|amongst|who|that|with|on the (?:paid|premium|pro|free))\b/;
const timeSpent = phrases(String.raw`
  time (?:spent )?(?:in|on|with|inside|within) (?:the |our )?(?:app|site|website|platform|page|product|portal|game|feed)
  (?:spend|spends|spent|spending) (?:\S+ ){0,4}?(?:time|minutes|hours) (?:\S+ ){0,3}?(?:in|on|with) (?:the |our )?(?:app|site|website|platform|product|portal|feed|game)
  (?:longer|play|daily) (?:\w+ )?sessions
  sessions? (?:in|on) (?:the |our )?(?:app|site|website|platform|product|portal|game|feed)
  session (?:length|duration|time)|sessions? (?:lasts?|lasting|takes?|of \d+)|average sessions?
  length of (?:a |the )?(?:\w+ )?sessions?|screen time|dwell time|minutes (?:per|a) (?:session|visit|user)
  (?:app|daily|weekly) (?:usage|use) (?:time|minutes|hours)
  minutes (?:in|on) (?:the |our )?(?:app|site|website|platform|feed)|sessions? per (?:user|day|week)
  pages per (?:visit|session)|time in app`);
const shorter = phrases(`
  fall|falls|drop|drops|reduce|reduces|reduced|cut|cuts|shorten|shortens|decrease|decreases|less|fewer
  shorter|faster|quicker|lower|down|halve|halves|shrinks?|instead of`);
const logIns = phrases(`
  (?:(?:daily|weekly|monthly|successful|user|unique) )?log-?ins?(?! (?:screen|page|error|fail|problem|time|issue|that fail|attempts that))
  (?:log|sign|logs|signs|logged|logging) ?-?in (?:at least|every|each|once|daily|weekly|more often|per)
  (?:number of )?app (?:opens|starts|launches)`);
const failing = phrases(String.raw`fail\w*|locked out|error|forgotten|reset|without`);
const clicks = phrases(String.raw`
  click(?:s|ed|ing)? (?:on|through)\b|click-?through(?: rate)?|ctr|clicks per|(?:number|share) of clicks
  (?:used|tried|opened|opens?|use|try|uses|tries|viewed|touched|activated|enabled) (?:\S+ ){0,5}?(?:at least )?once
  adoption (?:rate )?(?:by|of|measured|counted)? ?(?:\S+ ){0,5}?click\w*|taps? on`);
const promoters = phrases(`nps|net promoter(?: score)?`);

const uses: readonly { pattern: RegExp; unless: (sentence: Sentence) => boolean }[] = [
  { pattern: active, unless: ({ plain }) => activeNamed.test(plain) },
  { pattern: timeSpent, unless: ({ plain }) => shorter.test(plain) },
  { pattern: logIns, unless: ({ plain }) => failing.test(plain) },
  { pattern: clicks, unless: () => false },
  { pattern: promoters, unless: (sentence) => isSampled(sentence, promoters) },
];

/** A number that can be moved without helping anybody, and no guardrail in the sentence. */
export function gameable(sentence: Sentence): string | null {
  const { plain } = sentence;
  if (isGuarded(plain)) return null;
  for (const { pattern, unless } of uses) {
    const found = pattern.exec(plain)?.[0];
    if (found && !unless(sentence)) return found.trim();
  }
  return null;
}

const clauses =
  /\bwhile\b|\bwhilst\b|\bwithout\b|\bas long as\b|\bprovided\b|;|,\s*(?:and|but|with)\b|\band\b/;
const limits = /≥|≤|\b(?:at or above|at or below|no worse|not? (?:drop|fall|rise)\w*|at least|unchanged)\b/;
const mayNotSuffer = /\b(?:retention|churn|satisfaction|csat|complaints?|refunds?|rating|unsubscribe\w*)\b/;

/** A second clause keeps something else within limits. */
function isGuarded(plain: string): boolean {
  const [, ...others] = plain.split(clauses);
  return others.some(
    (clause) => guardrail.test(clause) || (limits.test(clause) && mayNotSuffer.test(clause)),
  );
}
