import { isSampled } from './population.ts';
import { guardrail, type Sentence } from './sentence.ts';

// What is counted: reach, use for its own sake, or ourselves.

const reach = new RegExp(
  [
    String.raw`(?:app |software |file |pdf |white ?paper |e-?book |podcast |brochure |catalogue )?downloads?(?!\s*(?:speed|time|error|fail|that|which|take|per))`,
    String.raw`(?:app )?installs\b|app installations?`,
    String.raw`sign-?ups?|signups?|(?:webinar |event |account |user |new )?registrations?(?! (?:form|time|number|plate|error))|registered (?:users?|accounts?|members?|people|customers?)|registrants?`,
    String.raw`page ?-?views?|(?:video|profile|article|blog|post|story|unique) views?|views (?:of|on|for) (?:the|our)`,
    String.raw`(?:web ?site|web|site|page|landing[- ]page|unique|shop|blog|homepage|home-page|portal) (?:visits?|visitors?|traffic|hits?)|visits to (?:the|our) (?:\w+ )?(?:web ?site|site|pages?|shop|blog|portal|homepage)|visitors|traffic|web hits`,
    String.raw`(?:ad |social |campaign )?impressions?|reach of (?:the|our)|social (?:media )?reach|organic reach|campaign reach`,
    String.raw`followers?|(?:social media |instagram |linkedin |social |facebook |tiktok |twitter |youtube )following|likes(?= (?:on|per|for|from|of|→)|\s*[:,.)]|$)|(?:social |post )?shares (?:on|of (?:our|the) posts?)|retweets?|reposts?|fans on`,
    String.raw`(?:newsletter |mailing[- ]list |e?-?mail |list |youtube |channel |blog |podcast )+subscribers?|subscribers? (?:to|of|on) (?:the|our) (?:\w+ )?(?:newsletter|list|channel|mailing list|blog|podcast)|(?:mailing|e?-?mail|wait(?:ing)?)[- ]?list(?: size| entries)?|newsletter (?:list|audience|sign-?ups?)|subscribers(?! (?:who|that))`,
    String.raw`(?:github |repo(?:sitory)? |app ?store )stars|stars on (?:github|the repo\w*)|(?:press|media|brand|social|news)[- ]?(?:media )?mentions?|mentions (?:in|on)|press coverage|press clippings|backlinks`,
    String.raw`accounts created|created accounts|account creations?`,
  ].join('|'),
  'g',
);

/** Things that make reach only a denominator, a population or a paid service. */
const onlyOf =
  /\b(?:share|percentage|proportion|part|fraction|per cent|percent|rate|%) of (?:the |our |all |new |first-time |those )*(?:\w+ ){0,2}$|\bof (?:the |all |our )?(?:\w+ ){0,2}$|\bper (?:\w+ )?$|\bamong (?:the |our )?(?:\w+ ){0,2}$|\b(?:paid|paying) (?:\w+ )?$|\bfrom (?:first )?(?:\w+ )?$(?=.*\bto first\b)|\b(?:after|before|since|at|in|during|until|following) (?:the )?(?:\w+ )?$/;
const thenDoes =
  /^(?:\s+[\w'-]+){0,6}?\s+(?:that|who|which|whose)\b|^(?:\s+from [\w ]+?)?\s+(?:that|who|which|whose|with an?|converting|turning|becoming|reading|buying|ordering|completing|finishing|starting|activated|still|to (?:\w+ )?(?:conversion|paid|trial|order|purchase|first|customer|lead|invoice))\b|^[- ](?:to|form|page|flow|process|conversion|completion|rate|errors?|time)\b|^\s+(?:complete|finish|send|buy|order|book|start|reach|become|convert|return|come back|find|reads?)\b/;

/** Reach, as the thing that is counted. */
export function vanity({ plain }: Sentence): string | null {
  for (const found of plain.matchAll(new RegExp(String.raw`\b(?:${reach.source})(?![a-z])`, 'g'))) {
    const before = plain.slice(0, found.index);
    const after = plain.slice(found.index + found[0].length);
    if (isShareOf(before) || thenDoes.test(after)) continue;
    return found[0].trim();
  }
  return null;
}

function isShareOf(before: string): boolean {
  return (
    onlyOf.test(before) &&
    !/\b(?:number|count|amount|volume|total|millions?|thousands?) of (?:\w+ ){0,3}$/.test(before)
  );
}

const shorter =
  /\b(?:fall|falls|drop|drops|reduce|reduces|reduced|cut|cuts|shorten|shortens|decrease|decreases|less|fewer|shorter|faster|quicker|lower|down|halve|halves|shrinks?|instead of)\b/;
const promoters = /\b(?:nps|net promoter(?: score)?)\b/;
const use: readonly { pattern: RegExp; unless?: (sentence: Sentence) => boolean }[] = [
  { pattern: /\b(?:maus?|waus?|daus?|dau\s*\/\s*mau)\b/, unless: isNamed },
  {
    pattern: /\b(?:(?:monthly|weekly|daily|30-day|7-day)[- ])?active[- ](?:users?|visitors)\b/,
    unless: isNamed,
  },
  {
    pattern:
      /\b(?:time (?:spent )?(?:in|on|with|inside|within) (?:the |our )?(?:app|site|website|platform|page|product|portal|game|feed)|(?:spend|spends|spent|spending) (?:\S+ ){0,4}?(?:time|minutes|hours) (?:\S+ ){0,3}?(?:in|on|with) (?:the |our )?(?:app|site|website|platform|product|portal|feed|game)|session (?:length|duration|time)|sessions? (?:lasts?|lasting|takes?|of \d+)|average sessions?|length of (?:a |the )?(?:\w+ )?sessions?|screen time|dwell time|minutes (?:per|a) (?:session|visit|user)|(?:app|daily|weekly) (?:usage|use) (?:time|minutes|hours)|minutes (?:in|on) (?:the |our )?(?:app|site|website|platform|feed)|sessions? per (?:user|day|week)|pages per (?:visit|session)|time in app)\b/,
    unless: ({ plain }) => shorter.test(plain),
  },
  {
    pattern:
      /\b(?:(?:daily|weekly|monthly|successful|user|unique) )?log-?ins?(?! (?:screen|page|error|fail|problem|time|issue|that fail|attempts that))\b|\b(?:log|sign|logs|signs|logged|logging) ?-?in (?:at least |every |each |once |daily|weekly|more often|per )|\b(?:number of )?app (?:opens|starts|launches)\b/,
    unless: ({ plain }) => /\b(?:fail\w*|locked out|error|forgotten|reset|without)\b/.test(plain),
  },
  {
    pattern:
      /\b(?:click(?:s|ed|ing)? (?:on|through)\b|click-?through(?: rate)?|ctr|clicks per|(?:number|share) of clicks|(?:used|tried|opened|opens?|use|try|uses|tries|viewed|touched|activated|enabled) (?:\S+ ){0,5}?(?:at least )?once|adoption (?:rate )?(?:by|of|measured|counted)? ?(?:\S+ ){0,5}?click\w*|taps? on)\b/,
  },
  { pattern: promoters, unless: (sentence) => isSampled(sentence, promoters) },
];

/** A number that can be moved without helping anybody, and no guardrail in the sentence. */
export function gameable(sentence: Sentence): string | null {
  const { plain } = sentence;
  if (/\b(?:while|whilst|without|as long as|with|and|,)\b[^;]*$/.test(plain) && guardClause(plain))
    return null;
  for (const { pattern, unless } of use) {
    const found = pattern.exec(plain)?.[0];
    if (found && !unless?.(sentence)) return found.trim();
  }
  return null;
}

/** A second clause that keeps something else within limits. */
function guardClause(plain: string): boolean {
  const [, ...rest] = plain.split(
    /\bwhile\b|\bwhilst\b|\bwithout\b|\bas long as\b|\bprovided\b|;|,\s*(?:and|but|with)\b|\band\b/,
  );
  return rest.some(
    (clause) =>
      guardrail.test(clause) ||
      (/\b(?:at or above|at or below|≥|≤|no worse|not? (?:drop|fall|rise)\w*|at least|unchanged)\b/.test(
        clause,
      ) &&
        /\b(?:retention|churn|satisfaction|csat|complaints?|stays?|refunds?|rating|unsubscribe\w*)\b/.test(
          clause,
        )),
  );
}

/** The group that is active is named: "active users of the paid plan". */
function isNamed({ plain }: Sentence): boolean {
  return /\b(?:maus?|waus?|daus?|active[- ](?:users?|people|accounts|members|visitors|devices))\s+(?:of|among|amongst|who|that|with|on the (?:paid|premium|pro|free))\b/.test(
    plain,
  );
}

const internal = new RegExp(
  [
    String.raw`\b(?:number of )?(?:open |known |critical |reported |production |p1 |p2 |severe |software |internal |total )*bugs?(?:[- ](?:count|counts|list|backlog|fixes|tickets|reports|rate))?\b`,
    String.raw`\b(?:open |known |software |code |production |total |internal )*defects?(?:[- ](?:count|rate|density|escape rate|escapes|backlog|list))?\b`,
    String.raw`\b(?:(?:unit|code|branch|line|automated|integration|e2e|statement|mutation)[- ])*(?:test[- ]?)coverage\b|\b(?:code|branch|line|unit test|automation|test automation) coverage\b|\btest automation\b|\bautomated tests\b`,
    String.raw`\b(?:team |sprint |delivery |engineering |development )?velocity\b|\bstory points?\b|\bsprint (?:goals?|commitments?|burndown|predictability|completion|cycle|time|length|velocity)\b|\bthroughput of (?:the )?(?:team|sprint)\w*|\btickets? (?:closed|completed|done|resolved) per (?:sprint|developer|engineer|week)\b`,
    String.raw`\b(?:development |dev |ticket |story |pr |feature )?cycle[- ]times?\b|\blead time (?:for|from|of) (?:code |commits?|changes?|features?|idea|stories)\b|\btime[- ]to[- ]merge\b|\bwork[- ]in[- ]progress\b`,
    String.raw`\b(?:deploy(?:ment)?s?|releases?) (?:frequency|per (?:day|week|month|sprint|team|developer))\b|\b(?:deploy(?:ment)?|release) (?:frequency|cadence|time|duration)\b|\bfrequency of (?:deploy(?:ment)?s|releases)\b|\bdeploy (?:to production )?(?:daily|twice|weekly|several times|\d+ times)\b|\bchange[- ]failure[- ]rate\b|\bmttr\b`,
    String.raw`\b(?:code[- ])?reviews? (?:time|turnaround|latency)\b|\b(?:pull|merge) requests?\b|\bprs? (?:reviewed|merged|open)\b|\bcode reviews?\b`,
    String.raw`\b(?:tech|technical)[- ]debt\b|\brefactor\w*\b|\bcode (?:smells?|quality|complexity|duplication)\b|\blinter? (?:warnings|errors)\b|\blegacy code\b`,
    String.raw`\b(?:the |our |a |bug |product |ticket |team |sprint |jira |engineering |maintenance |support ticket )backlog(?:[- ](?:size|items?|tickets?))?\b(?! of (?:applications|claims|cases|orders|patients|requests|operations|appeals))|\bbacklog (?:size|items?|tickets?|grooming|age)\b`,
    String.raw`\b(?:build|pipeline|ci|compile|test[- ]suite|test[- ]run) (?:times?|durations?|minutes|speed)\b|\bflaky tests?\b|\bfailing tests?\b|\bbuild stability\b|\b(?:factory|first[- ]pass|production|line|wafer|assembly) yield\b|\b(?:scrap|rework) rate\b|\bmeetings? (?:per|held)\b|\bestimat(?:e|ion) accuracy\b|\b(?:lines|kloc) of code\b|\bcommits? per\b|\bovertime\b|\butili[sz]ation of (?:the |our )?(?:team|developers|engineers|consultants)\b`,
  ].join('|'),
);
const felt =
  /\b(?:customers?|orders?|shoppers?|deliver(?:y|ies)|patients?|users?|passengers?|parcels?|shipments?|guests?|players?|households?|installers?|shops?|clinics?|buyers?|tenants?|meals|trips?|units|devices|meters|cars|bikes|machines|pupils|citizens)\b[^.;]*\b(?:touched|hit|affected|delayed|caused|stopped|see|seen|notice|noticed|report|reported|returned|returning|felt|reach|reached|meet|run into|with)\b|\b(?:seen|felt|reported|noticed|met|found|hit) by\b|\bthat (?:customers|users|patients|teams|guests|players|shoppers) (?:see|feel|notice|report|meet|hit)\b|\bper \d* ?(?:orders?|customers?|shipments?|parcels?|deliveries|patients|units|devices)\b|\bfield\b/;
const platform =
  /\b(?:product |partner |stream-aligned |feature |dev(?:elopment)? |app )?teams? (?:that|who|which)\b|\b(?:teams?|developers|engineers|squads) (?:can|wait|deploy|ship|waiting|who|that|across)\b|\bwait(?:s|ing)? for (?:ci|a build|builds|an environment)\b|\bacross (?:the )?\d+ (?:product |partner )?(?:teams|squads)\b|\bunaided\b|\bwithout asking\b|\bon their own\b/;

/** Measures us. What customers feel, or teams that a platform serves, is an outcome. */
export function processHealth({ plain }: Sentence): string | null {
  const found = internal.exec(plain)?.[0];
  if (!found || felt.test(plain) || platform.test(plain)) return null;
  return found.trim();
}
