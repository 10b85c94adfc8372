import type { QuestionInput } from '@plumbline/contracts';
import type { Found, QuestionRule } from './rule.ts';

type Scale = Extract<QuestionInput, { type: 'scale' }>;

const good =
  /\b(?:good|great|excellent|satisfied|happy|easy|useful|helpful|clear|fast|likely|agree|important|better|positive|well|amazing|valuable|confident|fair|high|love)\b/i;
const bad =
  /\b(?:bad|poor|terrible|awful|dissatisfied|unhappy|hard|difficult|less|fewer|useless|unhelpful|unclear|confusing|slow|unlikely|disagree|unimportant|worse|negative|frustrating|disappointed|low|hate|not at all|not|never|no)\b/i;
const strong = /\b(?:very|extremely|completely|totally|absolutely|strongly|highly|incredibly)\b/i;
/** Ends that say "nothing of it" need no strength of their own. */
const zero = /\b(?:not at all|none|never|no|not|nothing|neutral)\b/i;

/** A scale whose ends do not mirror each other pulls its mean towards the fuller side. */
export const unbalancedScale: QuestionRule = {
  rule: 'unbalanced_scale',
  judges: 'wording',
  find: (question) => (question.type === 'scale' ? ofEnds(question) : ofSteps(question)),
};

function ofEnds(question: Scale): Found | null {
  const min = question.config.minLabel?.trim() ?? '';
  const max = question.config.maxLabel?.trim() ?? '';
  const words = `${min || 'no label'} … ${max || 'no label'}`;
  if (min === '' && max === '') return null;
  if (min === '' || max === '') {
    return {
      severity: 'warning',
      words,
      why: 'One end says what it means and the other does not.',
      rewrite: 'Label both ends, as opposites.',
      instead: null,
    };
  }
  const [low, high] = [side(min), side(max)];
  if (low !== null && low === high) {
    return {
      severity: 'warning',
      words,
      why: `Both ends are ${low}, so the other answer cannot be given.`,
      rewrite: 'Make the ends opposites, such as “Very bad” and “Very good”.',
      instead: null,
    };
  }
  if (zero.test(min) || zero.test(max) || strong.test(min) === strong.test(max)) return null;
  const word = (strong.exec(min) ?? strong.exec(max))?.[0].toLowerCase() ?? 'very';
  const stronger = (label: string) =>
    strong.test(label) ? label : asLabel(`${word} ${label.toLowerCase()}`);
  const config = { ...question.config, minLabel: stronger(min), maxLabel: stronger(max) };
  return {
    severity: 'hint',
    words,
    why: 'One end is said more strongly than the other.',
    rewrite: `${config.minLabel} … ${config.maxLabel}`,
    instead: [{ ...question, config }],
  };
}

/** Excellent, very good, good, fair, poor: more ways to praise than to complain. */
function ofSteps(question: QuestionInput): Found | null {
  if (question.type !== 'single_choice' || question.config.preset !== undefined) return null;
  const labels = question.config.options.map(({ label }) => label).filter((label) => !outside.test(label));
  const sides = labels.map((label) => (middle.test(label) ? 'middle' : side(label)));
  if (labels.length < 3 || sides.includes(null)) return null;
  const count = (of: string) => sides.filter((one) => one === of).length;
  const [ups, downs] = [count('positive'), count('negative')];
  if (
    ups === downs ||
    ups + downs === 0 ||
    (downs <= 1 && labels.some((label) => zero.test(label) && !middle.test(label)))
  )
    return null;
  return {
    severity: 'warning',
    words: labels.join(' · '),
    why: `${ups} positive and ${downs} negative answers: the fuller side is picked more.`,
    rewrite: 'Offer as many answers below the middle as above it.',
    instead: null,
  };
}

const middle = /\b(?:neutral|neither|average|fair|okay|ok|so-so|same|moderate)\b/i;
const outside = /\b(?:don['’]t know|not sure|other|not applicable|prefer not)\b/i;

function side(label: string): 'positive' | 'negative' | null {
  if (bad.test(label)) return 'negative';
  return good.test(label) ? 'positive' : null;
}

function asLabel(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
