import { clausesOf, isNounHere } from './opening.ts';
import { oneOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { people } from './work-words.ts';

const kinds = oneOf(`
  user|customer|usability|discovery|exit|in-depth|depth|expert|stakeholder|problem|churn|win[/-]loss|phone
  home|field|follow-up|diary|card|tree|concept|prototype|pilot|remote|moderated|unmoderated
  semi-structured`);
const methods = `(?:${kinds} )*${oneOf(String.raw`
  interviews?|surveys?|exit polls?|questionnaires?|polls?|usability tests?|user tests?|user testing|usability testing
  user research|market research|focus groups?|discovery calls?|discovery sessions?|discovery
  customer calls?|listening sessions?|eye-?tracking sessions?|usability test rounds?|test rounds?
  interview rounds?|research rounds?|co-?creation sessions?|design sprints?|listening tours?
  feedback sessions?|feedback rounds?|research sessions?|test sessions?|testing sessions?
  session (?:replays?|recordings?)|recordings?|replays?|diary stud(?:y|ies)|field (?:visits?|studies)
  site visits?|home visits?|ride-?alongs?|shadowing(?: days?)?|observations?|card sorts?(?:ing)?
  tree tests?|stud(?:y|ies)|calls with (?:\w+ )*?(?:customers?|prospects?|users?)|conversations?
  ethnograph\w+|contextual inquir(?:y|ies)|responses?|transcripts?|user sessions?|advisory sessions?
  test calls?|customer visits?`)}`;
const doing = oneOf(`
  do|run|conduct|hold|complete|carry out|perform|organi[sz]e|host|schedule|finish|analy[sz]e|execute
  facilitate|moderate|make|have|collect|gather|review|watch|send out|send|launch|field|start|do at least
  commission|undertake|code|evaluate|synthesi[sz]e|transcribe|listen to|sit in on|attend|publish|lead
  set up|test`);
/** Which people: the noun may be anyone's. */
const which = String.raw`churned|lost|former|existing|new|head|key|non-\w+|beta`;
const will = String.raw`(?:(?:regularly|systematically|personally|always|weekly|continuously|successfully)\s+)?(?:we\s+(?:will|shall|want to|plan to|aim to)?\s*|to\s+)?`;
const many = String.raw`(?:at least |a minimum of |up to |about |around |more than |over |all |the |our |another |some |(?:\d[\d.,' ]*)|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|a dozen)`;

const asking = new RegExp(
  String.raw`^${will}(?:interview|survey|poll|observe|shadow|question|call up|ride along|tag along|go along|sit in|usability[ -]test|user[ -]test|accompany|canvass)\s+(?:with |of )?(?:${many}\s*)*(?:\S+\s+){0,3}?\S+`,
);
const speaking = new RegExp(
  String.raw`\b(?:talk|speak|spoken|talked|listen(?:ed)?)\s+(?:to|with)\s+(?:${many}\s*)*(?:\w[\w-]*\s+){0,2}?(?:${people}|${which})\b|^${will}(?:talk|speak|listen|chat|meet)\s+(?:to|with)\b|^${will}(?:ask|call|phone|visit|meet|watch|follow)\s+(?:${many}\s*)+(?:\w[\w-]*\s+){0,2}?(?:${people}|${which})\b`,
);
const feedback = new RegExp(
  String.raw`\b(?:gather|collect|get|obtain|capture|solicit|receive)\w*\s+(?:${many}\s*)*(?:\w[\w-]*\s+){0,2}?(?:feedback|responses|answers|opinions|insights|survey|questionnaires?|voices|stories|quotes|verbatims)\b`,
);
const method = new RegExp(
  String.raw`^${will}(?:successfully |regularly )?${doing}\s+(?:\S+\s+){0,5}?${methods}\b`,
);
const held = new RegExp(
  String.raw`\b${methods}\s+(?:with\s+(?:\S+\s+){1,5}?)?(?:are |were |have been |has been |is |was |will be |will have been )?(?:conducted|held|completed|done|run|carried out|finished|collected|received|analy[sz]ed|coded|watched|reviewed|scheduled|gathered|transcribed)\b`,
);
const numbered = new RegExp(
  String.raw`^(?:at least |a minimum of |minimum |another )?\d[\d.,' ]*\+?\s*(?:\w[\w-]*\s+){0,3}?${methods}\b(?!\s*(?:→|fall|rise|drop|say|who))`,
);
const sessions = new RegExp(
  String.raw`^(?:\S+ ){0,3}?(?:${methods}|sessions?|walkthroughs?|workshops?|labs?) with (?:${many}\s*)+\S+`,
);
const asked = new RegExp(
  String.raw`^${will}ask\s+(?:${many}\s*)+(?:\S+\s+){1,4}?(?:about|what|how|why|whether|if|which|where)\b`,
);
const withPeople = new RegExp(
  String.raw`^${will}(?:test|try|validate|pilot|evaluate|co-?design|walk through)\s+(?:the|our|a|an|all|both|every|each|two|three|\d+|its|new)\s+(?:\S+\s+){1,7}?(?:with|on|in front of)\s+(?:${many}\s*)+(?:\w[\w-]*\s+){0,2}?(?:${people}|${which})\b`,
);
const heard = new RegExp(
  String.raw`\b${people}\s+(?:interviewed|surveyed|shadowed|observed|questioned|polled)\b`,
);
const followed = new RegExp(
  String.raw`^(?:${many}\s*)+(?:\S+\s+){1,3}?(?:interviewed|surveyed|shadowed|observed|polled)\b`,
);
/** As the thing that is counted, from so many to so many. */
const counted = new RegExp(
  String.raw`^(?:number of )?${methods}(?:,? (?:per|a|each) \w+)?\s*(?::|→|from|go(?:es)? (?:up )?from|rises? from)`,
);
const willHave =
  /\bwill have (?:visited|watched|interviewed|observed|asked|surveyed|met|talked|spoken|discussed|shadowed|called|listened)\b/;
const named = new RegExp(
  String.raw`^(?:an? )?${methods}(?: (?:round|wave|series))? (?:among|amongst|with|of|at|in)\b`,
);
const patterns = [
  willHave,
  named,
  heard,
  followed,
  asking,
  speaking,
  feedback,
  method,
  held,
  numbered,
  sessions,
  asked,
  withPeople,
];

/** The words of a clause that say people are to be asked or watched; null when none do. */
export function researchIn(clause: string): string | null {
  if (/^a\/b[ -]?test/.test(clause)) return null;
  const [opening = ''] = /^(?:survey|interview|poll|question|shadow)\b/.exec(clause) ?? [];
  if (opening !== '' && isNounHere(opening, clause, 'first')) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(clause)?.[0];
    if (found) return found.trim();
  }
  return null;
}

/** Research counted or carried out as the result. "28 % → 12 % of interviews not kept" belongs to the customer's world. */
export function research({ plain, hasStart }: Sentence): string | null {
  if (hasStart) return (held.exec(plain) ?? counted.exec(plain))?.[0] ?? null;
  for (const clause of [plain, ...clausesOf(plain)]) {
    const found = researchIn(clause);
    if (found) return found;
  }
  return null;
}
