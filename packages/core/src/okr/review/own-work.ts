import { clausesOf, finite, firstWords, isNounHere, type Place, weWill } from './opening.ts';
import { oneOf } from './phrases.ts';
import { research, researchIn } from './research.ts';
import type { Sentence } from './sentence.ts';
import { activities, done, inPlace, ourOutput, output } from './work-words.ts';

/** What only we make, as an object: closing tickets is work, closing deals is not. */
const ourThings = 'tickets?|issues?|bugs?|stories|tasks?|backlog|debt|gaps?';
const opening = new RegExp(
  String.raw`^${weWill}(${activities}|(?:close|resolve|solve|work through|squash|kill|eliminate|burn down|clear)(?=.*\b(?:${ourThings})\b)|make(?=.*\b(?:available|live|public|ready|accessible)\b))(?=[\s,]|$)`,
);

const aux = '(?:is|are|has been|have been|will be|will have been|gets?|being|was|were|went|goes|go)';
const passive = new RegExp(
  String.raw`\b${aux}\s+(?:also |then |fully |successfully |finally |all |now |both )*(?:${done}|${inPlace})\b`,
);
const nouns = new RegExp(
  String.raw`^(?:(?:the|a|an|full|successful|complete|our|company-wide|global|national)\s+)*(${oneOf(`
    roll-?out|launch|relaunch|introduction|implementation|migration|release|go-live|deployment|development
    creation|completion|delivery|redesign|construction|installation|integration|publication|set-?up
    kick-?off|opening|hiring|training|onboarding|modernisation|modernization|digitisation|digitization
    automation|consolidation|renovation|upgrade|replacement|rollout`)}) (?:of|for|to)\b(?!.*\b(?:takes?|took|drops?|falls?|rises?|improves?|goes|stays?|remains?)\b)`,
);
const fragment =
  /^(?:the |a |an |our )?(?:(?:brand[ -])?new|first|second|next|initial|redesigned|revamped|fully \w+|beta|alpha|pilot|working|v\d[\d.]*|version \d[\d.]*|mvp|prototype|proof of concept)\b(?!.*\b(?:customers?|users?|clients?|accounts?|patients?|pupils?|tenants?|sellers?|riders?|shoppers?|hospitals?|clinics?|schools?|paying)\b)/;

const bare =
  /^(?:\S+ ){1,7}?(launched|re-?launched|kicked[ -]off|rolled[ -]out|implemented|migrated|deployed|released|finali[sz]ed|signed[ -]off|completed|set up|installed|reviewed|approved|uploaded|drafted|refurbished|coached|translated|rewritten|recruited|redesigned|live|in place|up and running|in production|published|built|introduced|shipped|trained|hired|documented|automated|online)\b(?! (?:by (?:customers?|users?|new|first)|wait|cohort|week|day))/;
const whole =
  /^(?:have|get|bring|take|see|put|go)\b[^.;]*?\b(live|launched|in production|in place|up and running|online|ready|running|finished|completed|done|out|shipped|signed off|installed|deployed|rolled out|migrated|trained|published)\b/;
const gerund = /^(?:the |full |complete )?[a-z]+ing of\b/;
const versioned = /^(?:\S+ ){0,10}(?:v\d[\d.]*|version \d[\d.]*|(?:\d(?:st|nd|rd|th)|new|revised) edition)$/;
const ofAll =
  /^(?:all |at least )?\d+ (?:of|out of) (?:the |our |all )?\d+ (?:\w+ ){1,3}?(?:are |have been |is |were )?(connected|equipped|converted|fitted|live|migrated|trained|moved|switched|onboarded|rolled out|upgraded|integrated|automated|certified|refurbished|renovated|opened)\b/;

const meetings = String.raw`(?:events?|webinars?|workshops?|trainings?|meet-?ups?|training sessions|talks|roadshows?|demos?)\s+(?:\w+\s+){0,2}?(?:held|run|hosted|delivered|given|organi[sz]ed|completed)`;
const byOthersAfter = String.raw`(?!\s+by\s+(?:customers?|users?|clients?|patients?|pupils?|sellers?|members?|students?|new|first))`;
const refitted =
  /\b\w+ (?:fitted|equipped|connected|migrated|switched|upgraded|converted|moved) (?:with|to|onto) (?:the|our) new\b/;
const counted = new RegExp(
  String.raw`\b${ourOutput}\s+(?:\w+\s+){0,2}?${output}\b${byOthersAfter}|\b${meetings}\b|\b(?:number|share|count|percentage|proportion|%|percent) of (?:\w+ ){0,3}?${ourOutput} (?:that (?:are|were|have been) |we |which are )?${output}\b`,
);
const staff = oneOf(`
  staff|employees|colleagues|nurses|managers|agents|reps|representatives|engineers|developers|drivers
  teams?|workers|teachers|cashiers|technicians|advisers|advisors|clerks|volunteers|doctors|people|leads
  leaders`);
const schooled = new RegExp(
  String.raw`^all (?:\w+ ){1,3}?(?:coached|trained|briefed|certified|instructed|onboarded)\b|\b${staff}\b[^.;]*?\b(trained|re-?trained|certified|onboarded|briefed|coached|instructed|educated|informed|schooled|(?:have |has )?(?:completed|attended|finished|passed|taken|done|received|been through|gone through)\b[^.;]*\b(?:e-?learning|training|course|workshop|seminar|briefing|module|certification))\b`,
);

/** What tells that the sentence reports work of ours; null when it states what becomes of somebody. */
export function ownWork(sentence: Sentence): string | null {
  const { plain, hasStart } = sentence;
  const ours = schooled.exec(plain) ?? counted.exec(plain) ?? refitted.exec(plain) ?? ofAll.exec(plain);
  if (
    ours &&
    !/\bso that\b/.test(plain) &&
    !/\b(?:who|that|feel|say|can)\b[^.;]*$/.test(plain.slice(0, ours.index))
  )
    return ours[0];
  if (hasStart) return null;
  return workIn(plain) ?? (research(sentence) === null ? thingDone(sentence) : null);
}

function workIn(plain: string): string | null {
  let isWork = false;
  for (const [index, clause] of clausesOf(plain).entries()) {
    if (researchIn(clause)) {
      isWork = true;
      continue;
    }
    const verb = opened(clause, isWork ? 'after work' : index === 0 ? 'first' : 'later');
    const found = verb ?? passive.exec(clause)?.[0] ?? (isWork ? (bare.exec(clause)?.[0] ?? null) : null);
    if (found && !byOthers(clause)) return found;
  }
  return null;
}

/** "Rollout of the portal", "sales playbook v3": a thing of ours, and no value. */
function thingDone({ plain, quantities }: Sentence): string | null {
  const noun = nouns.exec(plain)?.[1] ?? whole.exec(plain)?.[0] ?? gerund.exec(plain)?.[0];
  if (noun) return noun;
  const named = bare.exec(plain);
  if (named && !finite.test(named[0].slice(0, -(named[1] ?? '').length))) return named[0];
  return quantities.length > 0 ? null : (fragment.exec(plain)?.[0] ?? versioned.exec(plain)?.[0] ?? null);
}

/** Whether a part says what we do. */
export function opensWithWork(part: string): boolean {
  return opened(part, 'first') !== null;
}

function opened(clause: string, place: Place): string | null {
  const found = opening.exec(clause)?.[1];
  if (found === undefined) return null;
  return isNounHere(found, clause, place) ? null : firstWords(clause, found);
}

const others =
  /\bby (?:the )?(?:customers?|users?|clients?|patients?|regulators?|authorit(?:y|ies)|citizens?|members?|sellers?|tenants?|applicants?|partners?)\b/;

/** A customer or another outside party does it. */
function byOthers(clause: string): boolean {
  return others.test(clause);
}
