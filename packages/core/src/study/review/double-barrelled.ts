import type { QuestionInput } from '@plumbline/contracts';
import { advised, asQuestion, type Found, type QuestionRule } from './rule.ts';

const why = 'Nobody can say which of the two an answer is about.';

/** Pairs that are one thing. */
const pairs =
  /\b(?:terms and conditions|pros and cons|drag and drop|back and forth|trial and error|questions? and answers?|research and development|likes and dislikes|copy and paste|up and running|more and more|friends and (?:family|colleagues)|you and your (?:team|colleagues|company)|sales and marketing|search and replace|over and over|now and then|first and last|here and there|health and safety|bits and pieces|safe and sound|ups and downs|do['’]s and don['’]ts|day and night|time and again|try and \w+|go and \w+|come and \w+|wait and see|between [^,?]+ and|both ends|one and the same|if and when|when and where|in and out)\b/gi;

/** Verbs that people do things with in a product. */
const verbs =
  'add|adds?|added|book(?:ed)?|build|built|buy|bought|cancel(?:led|ed)?|change(?:d)?|check(?:ed)?|choose|chose|close(?:d)?|compare(?:d)?|complete(?:d)?|configure(?:d)?|contact(?:ed)?|create(?:d)?|delete(?:d)?|design(?:ed)?|discover(?:ed)?|download(?:ed)?|edit(?:ed)?|export(?:ed)?|find|found|finish(?:ed)?|fix(?:ed)?|get|got|give|gave|import(?:ed)?|install(?:ed)?|integrate(?:d)?|invite(?:d)?|join(?:ed)?|keep|kept|launch(?:ed)?|learn(?:ed|t)?|leave|left|like(?:d)?|love(?:d)?|manage(?:d)?|measure(?:d)?|navigate(?:d)?|open(?:ed)?|order(?:ed)?|organi[sz]e(?:d)?|pay|paid|plan(?:ned)?|prefer(?:red)?|publish(?:ed)?|read|recommend(?:ed)?|remember(?:ed)?|renew(?:ed)?|report(?:ed)?|return(?:ed)?|review(?:ed)?|search(?:ed)?|see|saw|sell|sold|send|sent|set up|share(?:d)?|sign(?:ed)? up|start(?:ed)?|stop(?:ped)?|subscribe(?:d)?|switch(?:ed)?|track(?:ed)?|train(?:ed)?|trust(?:ed)?|understand|understood|update(?:d)?|upgrade(?:d)?|upload(?:ed)?|use(?:d)?|visit(?:ed)?|work(?:ed)? with|write|wrote';

const qualities =
  'easy|quick|fast|slow|simple|clear|useful|helpful|reliable|intuitive|attractive|affordable|cheap|expensive|friendly|accurate|complete|safe|secure|enjoyable|satisfied|happy|confident|fair|modern|powerful|stable|polite|knowledgeable|responsive';

const twoQuestions = /\?\s+\S[^?]*\?/;
const twoAsked =
  /\b(?:what|how|why|when|where|who|which)\b[^?.;]*?,? (and|or) (?:then )?((?:what|how|why|when|where|who|which|do|did|does|would|is|are|was|were|have|has|can|could) (?:you|it|they|this|that|was|is|did|do|does|would|else|much|many|often|long|were|are|we|your|the|has|have|not)\b[^?]*|why(?: not)?|how)\s*\?/i;
const twoActs = new RegExp(
  `\\b(?:${verbs})\\b(?: [^\\s,?]+){1,6}? (and|or) (?:then |also )?((?:${verbs})\\b(?: [^\\s,?]+)+)`,
  'i',
);
const twoQualities = new RegExp(`\\b(${qualities}) (and) ((?:how )?(?:${qualities}))\\b`, 'i');
const twoThings =
  /\b(?:with|about|of|is|are|was|were|use|used|trust|like|rate|find) ((?:the|our|your|its|their) [a-z-]+(?: [a-z-]+)?) (and) ((?:the |our |your |its |their )?[a-z-]+)\b/i;

export const doubleBarrelled: QuestionRule = {
  rule: 'double_barrelled',
  judges: 'wording',
  find: (question: QuestionInput): Found | null => {
    const text = question.text.replaceAll(pairs, (pair) => pair.replaceAll(/\s/g, '·'));
    if (twoQuestions.test(text)) return parted(question, text);
    const asked = twoAsked.exec(text);
    if (asked) return split(question, text, { words: asked[0], joint: asked[1], second: asked[2] });
    const lead = setsTheScene(text);
    const acts = twoActs.exec(lead);
    if (acts) return split(question, text, { words: acts[0], joint: acts[1], second: acts[2] });
    const pair = twoQualities.exec(lead) ?? (asksOneAnswer(question) ? twoThings.exec(lead) : null);
    return pair ? apart(question, text, pair) : null;
  },
};

/** In their own words people can say two things; one point on a scale cannot. */
function asksOneAnswer({ type }: QuestionInput): boolean {
  return type !== 'open_ended' && type !== 'ranking';
}

/** The sentence that asks: "Think of the day you signed up and …" only sets the scene. */
function setsTheScene(text: string): string {
  const sentences = text.split(/(?<=[.!:])\s+/);
  const asks = sentences.findLast((one) => one.trim().endsWith('?')) ?? sentences.at(-1) ?? text;
  return /^(?:tell|describe|think|imagine|remember|walk|talk|put|choose|drag|order|rank)\b/i.test(asks.trim())
    ? ''
    : asks;
}

function parted(question: QuestionInput, text: string): Found {
  const [first = '', ...rest] = text.split(/(?<=\?)\s+/);
  const second = rest.join(' ');
  if (/^(?:why(?: not| or why not)?|how so)\?$/i.test(second.trim())) return whyApart(question, text, first);
  return found(text, text, [{ ...question, text: plainly(first) }, follower(question, plainly(second))]);
}

function split(
  question: QuestionInput,
  text: string,
  {
    words,
    joint = 'and',
    second = '',
  }: { words: string; joint: string | undefined; second: string | undefined },
): Found {
  const at = text.indexOf(words);
  const cut = text.indexOf(` ${joint} `, at);
  const first = asQuestion(
    plainly(
      text
        .slice(0, text.lastIndexOf(second) - joint.length - 1)
        .replace(/,?\s*(?:and|or)?\s*(?:then|also)?\s*$/i, ''),
    ),
  );
  if (/^(?:why|how|why not)$/i.test(second.trim())) return whyApart(question, words, first);
  const opening =
    /^(?:what|how|why|when|where|who|which|do|did|does|would|is|are|was|were|have|has|can|could)\b/i;
  const start = opening.test(second) ? '' : openingOf(text.slice(0, cut));
  return found(text, words, [
    { ...question, text: first },
    follower(question, asQuestion(plainly(`${start}${second}`))),
  ]);
}

function apart(question: QuestionInput, text: string, pair: RegExpExecArray): Found {
  const [words, first = '', , second = ''] = pair;
  const own = second.replace(/^how /i, '');
  const article = /^(?:the|our|your|its|their) /i.exec(first)?.[0] ?? '';
  const other = article !== '' && !/^(?:the|our|your|its|their) /i.test(own) ? article + own : own;
  const whole = words.slice(words.indexOf(first));
  return found(text, whole, [
    { ...question, text: plainly(text.replace(whole, first)) },
    follower(question, plainly(text.replace(whole, other))),
  ]);
}

function whyApart(question: QuestionInput, words: string, first: string): Found {
  const reason: QuestionInput = {
    type: 'open_ended',
    text: 'What is the main reason for your answer?',
    config: {},
  };
  return found(words, words, [{ ...question, text: plainly(first) }, reason]);
}

/** "How was it to" of "How was it to import your work": what the second half needs to stand alone. */
function openingOf(head: string): string {
  return new RegExp(`^.*?(?=\\b(?:${verbs})\\b)`, 'i').exec(head)?.[0] ?? '';
}

/** The same question again, as a new one. */
function follower({ id: _id, translations: _words, ...rest }: QuestionInput, text: string): QuestionInput {
  return { ...rest, text };
}

function found(_text: string, words: string, instead: QuestionInput[]): Found {
  const rewrite = instead.map(({ text }) => text).join(' · ');
  return {
    ...advised({ severity: 'warning', words: plainly(words).replace(/\?$/, ''), why, rewrite }),
    instead,
  };
}

function plainly(text: string): string {
  return text.replaceAll('·', ' ').trim();
}
