import { oneOf, phrases } from './phrases.ts';
import type { Sentence } from './sentence.ts';

const internal = phrases(String.raw`
  (?<!bed[- ])(?:number of )?(?:open |known |critical |reported |production |p1 |p2 |severe |software |internal |total )*bugs?(?:[- ](?:count|counts|list|backlog|fixes|tickets|reports|rate))?
  (?:open |known |software |code |production |total |internal )*defects?(?:[- ](?:count|rate|density|escape rate|escapes|backlog|list))?
  (?:(?:unit|code|branch|line|automated|integration|e2e|statement|mutation)[- ])*(?:test[- ]?)coverage
  (?:code|branch|line|unit test|automation|test automation) coverage|test automation|automated tests
  (?:team |sprint |delivery |engineering |development )?velocity|story points?
  sprint (?:goals?|commitments?|burndown|predictability|completion|cycle|time|length|velocity)
  throughput of (?:the )?(?:team|sprint)\w*
  tickets? (?:closed|completed|done|resolved) per (?:sprint|developer|engineer|week)
  (?:development |dev |ticket |story |pr |feature )?cycle[- ]times?
  lead time (?:for|from|of) (?:code |commits?|changes?|features?|idea|stories)|time[- ]to[- ]merge
  work[- ]in[- ]progress
  (?:deploy(?:ment)?s?|releases?) (?:frequency|per (?:day|week|month|sprint|team|developer))
  (?:deploy(?:ment)?|release) (?:frequency|cadence|time|duration)
  frequency of (?:deploy(?:ment)?s|releases)
  deploy (?:to production )?(?:daily|twice|weekly|several times|\d+ times)|change[- ]failure[- ]rate|mttr
  (?:code[- ])?reviews? (?:time|turnaround|latency)|(?:pull|merge) requests?|prs? (?:reviewed|merged|open)
  code reviews?|(?:tech|technical)[- ]debt|refactor\w*|code (?:smells?|quality|complexity|duplication)
  linter? (?:warnings|errors)|legacy code
  (?:the |our |a |bug |product |ticket |team |sprint |jira |engineering |maintenance |support ticket )backlog(?:[- ](?:size|items?|tickets?))?\b(?! of (?:applications|claims|cases|orders|patients|requests|operations|appeals))
  backlog (?:size|items?|tickets?|grooming|age)
  (?:build|pipeline|ci|compile|test[- ]suite|test[- ]run) (?:times?|durations?|minutes|speed)|flaky tests?
  failing tests?|build stability|(?:factory|first[- ]pass|production|line|wafer|assembly) yield
  (?:scrap|rework) rate|meetings? (?:per|held)|estimat(?:e|ion) accuracy|(?:lines|kloc) of code
  commits? per|overtime|utili[sz]ation of (?:the |our )?(?:team|developers|engineers|consultants)`);

/** What leaves the house. */
const theirs = oneOf(`
  customers?|orders?|shoppers?|deliver(?:y|ies)|patients?|users?|passengers?|parcels?|shipments?|guests?
  players?|households?|installers?|shops?|clinics?|buyers?|tenants?|meals|trips?|units|devices|meters|cars
  bikes|machines|pupils|citizens`);
const happensToThem = oneOf(`
  touched|hit|affected|delayed|caused|stopped|see|seen|notice|noticed|report|reported|returned|returning
  felt|reach|reached|meet|run into|with`);
const felt = new RegExp(
  String.raw`\b${theirs}\b[^.;]*\b${happensToThem}\b|${oneOf(String.raw`
    \b(?:seen|felt|reported|noticed|met|found|hit) by\b
    \bthat (?:customers|users|patients|teams|guests|players|shoppers) (?:see|feel|notice|report|meet|hit)\b
    \bper \d* ?(?:orders?|customers?|shipments?|parcels?|deliveries|patients|units|devices)\b|\bfield\b`)}`,
);
/** Teams that a platform serves are its customers. */
const served = phrases(String.raw`
  (?:product |partner |stream-aligned |feature |dev(?:elopment)? |app )?teams? (?:that|who|which)
  (?:teams?|developers|engineers|squads) (?:can|wait|deploy|ship|waiting|who|that|across)
  wait(?:s|ing)? for (?:ci|a build|builds|an environment)
  across (?:the )?\d+ (?:product |partner )?(?:teams|squads)|unaided|without asking|on their own
  for (?:the |all |our )?(?:\d+ )?(?:\w+ )?(?:product|app|partner|feature) teams`);

/** Measures us. What customers feel, or teams that a platform serves, is an outcome. */
export function processHealth({ plain }: Sentence): string | null {
  const found = internal.exec(plain)?.[0];
  return found === undefined || felt.test(plain) || served.test(plain) ? null : found.trim();
}
