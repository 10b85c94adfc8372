import { oneOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';

const reach = new RegExp(
  String.raw`\b${oneOf(String.raw`
    (?:app |software |file |pdf |white ?paper |e-?book |podcast |brochure |catalogue )?downloads?(?!\s*(?:speed|time|error|fail|that|which|take|per))
    (?:app )?installs\b|app installations?|sign-?ups?|signups?
    (?:webinar |event |account |user |new )?registrations?(?! (?:form|time|number|plate|error))
    registered (?:users?|accounts?|members?|people|customers?)|registrants?|page ?-?views?
    (?:video|profile|article|blog|post|story|unique) views?|views (?:of|on|for) (?:the|our)
    (?:web ?site|web|site|page|landing[- ]page|unique|shop|web ?shop|online shop|blog|homepage|home-page|portal) (?:visits?|visitors?|traffic|hits?)
    visits to (?:the|our) (?:\w+ )?(?:web ?site|site|pages?|shop|blog|portal|homepage)|(?:unique|monthly|daily|online) visitors|web hits
    (?:organic|online|search|referral) traffic|visitors?(?=.*\b(?:site|website|web|page|homepage|blog|webshop|portal)\b)|(?<=\b(?:site|website|web|page|homepage|blog|webshop|portal)\b.*)visitors
    (?:ad |social |campaign )?impressions?|reach of (?:the|our)|social (?:media )?reach
    organic reach|campaign reach|followers?
    (?:social media |instagram |linkedin |social |facebook |tiktok |twitter |youtube )following
    likes(?= (?:on|per|for|from|of|→)|\s*[:,.)]|$)|(?:social |post )?shares (?:on|of (?:our|the) posts?)
    retweets?|reposts?|fans on
    (?:newsletter |mailing[- ]list |e?-?mail |list |youtube |channel |blog |podcast )+subscribers?
    subscribers? (?:to|of|on) (?:the|our) (?:\w+ )?(?:newsletter|list|channel|mailing list|blog|podcast)
    (?:mailing|e?-?mail|wait(?:ing)?)[- ]?list(?: size| entries)?|newsletter (?:list|audience|sign-?ups?)
    subscribers(?! (?:who|that))|(?:github |repo(?:sitory)? |app ?store )stars
    stars on (?:github|the repo\w*)|(?:press|media|brand|social|news)[- ]?(?:media )?mentions?
    mentions (?:in|on|of)|press coverage|press clippings|backlinks|accounts created|created accounts
    account creations?`)}(?![a-z])`,
  'g',
);

/** Before the word: it is only a denominator, a population, a paid service, or a moment. */
const onlyOf = new RegExp(
  oneOf(String.raw`
    \b(?:share|percentage|proportion|part|fraction|per cent|percent|rate|%) of (?:the |our |all |new |first-time |those )*(?:\w+ ){0,2}$
    \bof (?:the |all |our )?(?:\w+ ){0,2}$|\bper (?:\w+ )?$|\bamong (?:the |our )?(?:\w+ ){0,2}$
    \b(?:paid|paying) (?:\w+ )?$|\bfrom (?:first )?(?:\w+ )?$(?=.*\bto first\b)
    \b(?:after|before|since|at|in|during|until|following) (?:the )?(?:\w+ )?$`),
);
/** After the word: what those people then do is what counts. */
const thenDoes = new RegExp(
  oneOf(String.raw`
    ^(?:\s+[\w'-]+){0,6}?\s+(?:that|who|which|whose)\b
    ^(?:\s+from [\w ]+?)?\s+(?:that|who|which|whose|with an?|converting|turning|becoming|reading|buying|ordering|completing|finishing|starting|activated|still|to (?:\w+ )?(?:conversion|paid|trial|order|purchase|first|customer|lead|invoice))\b
    ^[- ](?:to|form|page|flow|process|conversion|completion|rate|errors?|time)\b
    ^\s+(?:complete|finish|send|buy|order|book|start|reach|become|convert|return|come back|find|reads?)\b`),
);

/** Reach, as the thing that is counted. */
export function vanity({ plain }: Sentence): string | null {
  for (const found of plain.matchAll(reach)) {
    const before = plain.slice(0, found.index);
    const after = plain.slice(found.index + found[0].length);
    if (!isShareOf(before) && !thenDoes.test(after)) return found[0].trim();
  }
  return null;
}

function isShareOf(before: string): boolean {
  return (
    onlyOf.test(before) &&
    !/\b(?:million|thousand|hundred|dozen|k|m)s? (?:\w+ )?$/.test(before) &&
    !/\b(?:number|count|amount|volume|total|millions?|thousands?) of (?:\w+ ){0,3}$/.test(before)
  );
}
