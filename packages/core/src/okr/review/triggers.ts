import type { ReviewRule } from '@plumbline/contracts';
import { gameable } from './gameable.ts';
import { objectiveHasNumber, objectiveIsActivity } from './objective.ts';
import { ownWork } from './own-work.ts';
import { oneOf } from './phrases.ts';
import { noPopulation } from './population.ts';
import { processHealth } from './process-health.ts';
import { research } from './research.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { vanity } from './vanity.ts';

/** A rule, and the words that brought it up. */
export interface Trigger {
  rule: ReviewRule;
  words: string;
}

/** What a coach would say of a key result's words alone: each rule with the words that brought it up. */
export function keyResultTriggers(written: string): Trigger[] {
  const sentence = readSentence(written);
  const found: Trigger[] = [];
  const add = (rule: ReviewRule, words: string | null) => {
    if (words !== null) found.push({ rule, words: quoted(sentence, words) });
  };
  const work = ownWork(sentence);
  const asked = research(sentence);
  add('output-not-outcome', work);
  add('research-activity', asked);
  // Who is asked is not what is counted.
  const counts = {
    reach: asked === null ? vanity(sentence) : null,
    use: gameable(sentence),
    us: processHealth(sentence),
  };
  add('vanity-metric', counts.reach);
  add('gameable', counts.use);
  add('process-health', counts.us);
  // One cause, one finding: there is no measure yet to complete.
  if (work !== null || asked !== null) return found;
  if (sentence.quantities.length === 0) {
    if (!outsideGate.test(sentence.plain) && !namedAuthority.test(sentence.text))
      add('no-number', sentence.plain);
    return found;
  }
  if (!sentence.hasStart && !sentence.isGuardrail) add('no-baseline', sentence.quantities[0]?.words ?? null);
  if (counts.reach === null && counts.use === null && counts.us === null)
    add('no-population', noPopulation(sentence));
  return found;
}

/** The same for an objective. */
export function objectiveTriggers(written: string): Trigger[] {
  const sentence = readSentence(written);
  const number = objectiveHasNumber(sentence);
  const activity = objectiveIsActivity(sentence);
  return [
    ...(number === null ? [] : [{ rule: 'objective-has-number' as const, words: number }]),
    ...(activity === null
      ? []
      : [{ rule: 'objective-is-activity' as const, words: quoted(sentence, activity) }]),
  ];
}

const authority = oneOf(`
  regulators?|authority|authorities|fda|ema|mdr|tüv|ministry|council|court|auditors?|notified body
  commission|agency|board of|insurers?|health fund|committee|municipality|customs|inspectorate|institute
  association|board|jury|standards body|bank|parliament|patent office`);
const decides = oneOf(String.raw`
  grants?|approves?|certif\w+|accepts?|licen[sc]es?|clears?|confirms?|lists?|signs?|awards?|passes|votes
  registers?|adopts?|admits?|reimburses?|recommends?|endorses?|authori[sz]es?`);
/** A gate that others decide is a milestone: it is reached or not. */
const outsideGate = new RegExp(
  String.raw`\b${authority}\b[^.;]*\b${decides}\b|${oneOf(String.raw`
    \b(?:first|a|an|the|one)\b[^.;]*\b(?:signs?|buys?|renews?|orders|joins|goes live with|pays|chooses|places)\b
    \b(?:is|are|gets?|has been) (?:approved|granted|certified|cleared|licensed|accepted|listed|reimbursed|awarded|registered) (?:by|from|as|for|in)\b
    \b(?:approval|licen[sc]e|certification|clearance|permit|patent|accreditation) (?:is )?(?:granted|received|obtained|from|by|issued)\b`)}`,
);

const namedAuthority =
  /\b[A-Z]{3,6}\b (?:certif|approv|grant|licen[sc]|clear|accept|list|authori[sz]|recommend)/;

/** As it was written. */
function quoted({ text, plain }: Sentence, words: string): string {
  const at = plain.indexOf(words);
  return at < 0 ? words : text.slice(at, at + words.length);
}
