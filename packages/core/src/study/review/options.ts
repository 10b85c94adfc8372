import type { Option, QuestionInput } from '@plumbline/contracts';
import type { Found, QuestionRule } from './rule.ts';

type Choice = Extract<QuestionInput, { type: 'single_choice' | 'multiple_choice' }>;
type Listed = Extract<QuestionInput, { config: { options: Option[] } }>;

/** The same answer twice: equal words, or ranges that share a number. */
export const optionsOverlap: QuestionRule = {
  rule: 'options_overlap',
  judges: 'structure',
  find: (question) => {
    if (!hasOptions(question)) return null;
    const { options } = question.config;
    const again = options.find(({ label }, at) => options.slice(0, at).some((one) => same(one.label, label)));
    if (again) {
      const left = options.filter((one) => one !== again);
      return {
        severity: 'warning',
        words: again.label,
        why: 'Two options say the same, so their counts are split by chance.',
        rewrite: `Keep “${again.label}” once.`,
        instead: left.length < 2 ? null : [withOptions(question, left)],
      };
    }
    return touching(question);
  },
};

/** A list of reasons is never complete: who finds none of theirs picks a wrong one. */
export const optionsNoOther: QuestionRule = {
  rule: 'options_no_other',
  judges: 'structure',
  find: (question) => {
    if (!isChoice(question) || question.config.allowOther === true) return null;
    const labels = question.config.options.map(({ label }) => label);
    if (labels.length < 3 || isComplete(question, labels) || labels.some((label) => other.test(label)))
      return null;
    return {
      severity: 'hint',
      words: labels.join(' · '),
      why: 'Who finds none of these true has to pick a wrong one.',
      rewrite: 'Offer “Other” with words of their own.',
      instead: [withOther(question)],
    };
  },
};

/** Several choices need a way to say none, or an empty answer and an unread question look the same. */
export const optionsNoNone: QuestionRule = {
  rule: 'options_no_none',
  judges: 'structure',
  find: (question) => {
    if (question.type !== 'multiple_choice') return null;
    const { options, exclusiveOptionId } = question.config;
    if (
      exclusiveOptionId !== undefined ||
      options.some(({ label, tag }) => tag === 'none' || none.test(label))
    )
      return null;
    const added = { id: freeId(options), label: 'None of these', tag: 'none' as const };
    return {
      severity: 'hint',
      words: options.map(({ label }) => label).join(' · '),
      why: 'Who has none of these cannot say so.',
      rewrite: 'Add “None of these”, which excludes the others.',
      instead:
        options.length >= 50
          ? null
          : [
              {
                ...question,
                config: { ...question.config, options: [...options, added], exclusiveOptionId: added.id },
              },
            ],
    };
  },
};

function withOther(question: Choice): QuestionInput {
  return question.type === 'single_choice'
    ? { ...question, config: { ...question.config, allowOther: true } }
    : { ...question, config: { ...question.config, allowOther: true } };
}

const other =
  /\b(?:other|another|else|none|not listed|don['’]t know|not sure|cannot say|can['’]t say|no answer|doesn['’]t apply|nothing)\b/i;
const none = /\b(?:none|nothing|neither|not any|no one|nobody|never)\b/i;
const ordinal =
  /\b(?:never|rarely|seldom|sometimes|often|usually|always|daily|weekly|monthly|yearly|quarterly|every|once|twice|times?|less|more|fewer|at least|up to|agree|disagree|neutral|neither|satisfied|dissatisfied|likely|unlikely|disappointed|important|easy|hard|difficult|good|bad|poor|fair|excellent|better|worse|same|low|medium|high|small|large|not at all|somewhat|very|extremely|slightly|moderately|completely|partly|fully|days?|weeks?|months?|years?|minutes?|hours?|today|yesterday|this|last)\b|\d/i;

/** Points of an order, or yes and no in other words: nothing lies beside them. */
function isComplete(question: Choice, labels: readonly string[]): boolean {
  if (question.type === 'single_choice' && question.config.preset !== undefined) return true;
  if (labels.some((label) => /^(?:yes|no)(?:\s*$|[,.;:])/i.test(label))) return true;
  return labels.filter((label) => ordinal.test(label)).length > labels.length / 2;
}

function touching(question: Listed): Found | null {
  const { options } = question.config;
  const ranges = options.map(({ label }) => rangeOf(label));
  for (const [at, range] of ranges.entries()) {
    const before = at === 0 ? null : ranges[at - 1];
    if (!range || !before || range.from !== before.to) continue;
    const [first, second] = [options[at - 1]?.label ?? '', options[at]?.label ?? ''];
    const mended = second.replace(String(range.from), String(range.from + 1));
    return {
      severity: 'warning',
      words: `${first} · ${second}`,
      why: `${range.from} is in both.`,
      rewrite: `${first} · ${mended}`,
      instead: [
        withOptions(
          question,
          options.map((one, i) => (i === at ? { ...one, label: mended } : one)),
        ),
      ],
    };
  }
  return null;
}

/** "1–5 people" is 1 to 5; numbers with signs or decimals are left alone. */
function rangeOf(label: string): { from: number; to: number } | null {
  const [, from, to] = /(?<![\d.,])(\d{1,6})\s*(?:-|–|—|to)\s*(\d{1,6})(?![\d.,])/.exec(label) ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}

function same(a: string, b: string): boolean {
  const plain = (label: string) =>
    label
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

function freeId(options: readonly Option[]): string {
  const taken = new Set(options.map(({ id }) => id));
  return (
    ['none', ...options.map((_, at) => `none${at + 2}`)].find((one) => !taken.has(one)) ?? 'none_of_these'
  );
}

function hasOptions(question: QuestionInput): question is Listed {
  return 'options' in question.config;
}

function isChoice(question: QuestionInput): question is Choice {
  return question.type === 'single_choice' || question.type === 'multiple_choice';
}

/** Safe because only the options change, and the three types with options share their shape. */
function withOptions(question: Listed, options: Option[]): QuestionInput {
  return { ...question, config: { ...question.config, options } } as QuestionInput;
}
