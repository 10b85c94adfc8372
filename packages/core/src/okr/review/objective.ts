import { clausesOf, firstWords, isNounHere, weWill } from './opening.ts';
import { oneOf, phrases } from './phrases.ts';
import { researchIn } from './research.ts';
import type { Sentence } from './sentence.ts';
import { activities, people } from './work-words.ts';

/** A target quantity in an objective, which is to say where to go and not how far. */
export function objectiveHasNumber({ quantities, text }: Sentence): string | null {
  const [first] = quantities;
  return first ? text.slice(first.at, first.at + first.words.length) : null;
}

const plainWork = new RegExp(String.raw`^${weWill}(${activities})(?=[\s,]|$)`);
/** Verbs that may also make a state of a customer: "Build trust with first-time donors". */
const figurative = new RegExp(
  `^${oneOf(`
  build|create|open|establish|launch|deliver|develop|design|start|lead|set up|provide|offer|equip|enable
  run|move|support|connect|embed|extend|teach|put|release|simplify|secure|start|begin|transform|prepare
  send|ship|print|push|bring out|host|introduce|produce|add|convert|finish|code`)}$`,
);
const state = phrases(`
  trust|confidence|calm|mornings?|days?|nights?|weeks?|evenings?|life|lives|peace|joy|delight|belonging
  pride|loyalty|habits?|momentum|moments?|sleep|health|well-?being|safety|independence|freedom|clarity
  certainty|relationships?|friendships?|community|hope|love|feel|feels|feeling|dignity|respect|promise
  doors|a world|a place|a home|worth|without (?:worry|fear|thinking)|fans`);
/** What is built by us, whoever it is for. */
const artefact = phrases(`
  app|apps|portal|platforms?|system|software|tool|tools|features?|websites?|sites?|pages?|dashboards?|api
  apis|integrations?|database|data warehouse|pipeline|infrastructure|process|processes|programme|program
  campaigns?|content|documentation|team|desks?|office|offices|stores?|shops?|factory|plant|warehouse
  strategy|roadmap|framework|design system|chatbot|bot|model|models|service desks?|network|training
  onboarding flow|flow|filters?|checkout|forms?|module|academy|repository|board|council|newsletter
  prototype|mvp|version|release|rollout|playbook|handbook|guidelines?|brand|single sign-on|sso
  notifications?|reports?|reporting|architecture|cloud|services|line|machines?|test suite|automation`);

const betterOurs = new RegExp(
  String.raw`^(?:to\s+|we (?:will|want to)\s+)?(${oneOf(`
    improve|enhance|optimi[sz]e|moderni[sz]e|upgrade|revamp|refine|polish|strengthen|expand|increase|update
    simplify|streamline|fix|refresh|speed up|rework|overhaul|perfect|scale|grow|stabili[sz]e|maintain
    tidy up|clean up|continue|extend|accelerate|advance|reduce|cut`)})\s+(.+)$`,
);
const onlyMeasureVerb =
  /^(?:strengthen|expand|increase|grow|continue|maintain|accelerate|advance|reduce|cut|scale)$/;
const customersOwn = new RegExp(
  String.raw`^(?:the\s+|their\s+|our\s+)?(?:\w+\s+){0,3}?(?:${people}'s?|${people}s'|(?:lives|life|health|sleep|mornings|days|safety|wellbeing|well-being|confidence|trust|experience of (?:being|having)|chances|outcomes|odds|comfort|nights|commute|journey home))\b|^how\s`,
);

/** The objective is our work, or betters something of ours. */
export function objectiveIsActivity(sentence: Sentence): string | null {
  const { plain } = sentence;
  const [first = plain] = clausesOf(plain);
  const asked = researchIn(first);
  if (asked) return asked;
  const better = betterOurs.exec(plain);
  if (better) {
    const [, verb = '', object = ''] = better;
    if (onlyMeasureVerb.test(verb))
      return artefact.test(object) && !customersOwn.test(object) && !state.test(object)
        ? firstWords(plain, verb)
        : null;
    return customersOwn.test(object) ? null : firstWords(plain, verb);
  }
  const verb = plainWork.exec(plain)?.[1];
  if (verb === undefined || isNounHere(verb, plain, 'first')) return null;
  if (isFigurative(verb, plain.slice(plain.indexOf(verb) + verb.length).trim())) return null;
  return firstWords(plain, verb);
}

const helped = new RegExp(
  String.raw`^(?:\w+\s+){0,2}?${people}\s+(?:\w+\s+){0,2}?(?:up\s+)?(?:to|for|with)\b`,
);
const somebody = new RegExp(people);

/** "Set new apprentices up to feel at home", "Create calm mornings": people are helped, or a state of theirs is made. */
function isFigurative(verb: string, object: string): boolean {
  if (!figurative.test(verb)) return false;
  if (helped.test(object) && !/^(?:a|an|our|the)\s/.test(object)) return true;
  if (artefact.test(object.split(/\b(?:that|so that|for|with|among|where|in which|which)\b/)[0] ?? ''))
    return false;
  return (
    state.test(object) ||
    (/^(?:the|a|an) (?:\w+ ){1,4}(?:that|where|which|people|customers|our|their)\b/.test(object) &&
      somebody.test(object)) ||
    /^(?:the )?(?:easiest|calmest|fastest|safest|most|best|simplest|friendliest)\b/.test(object)
  );
}
