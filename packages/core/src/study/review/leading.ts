import type { QuestionInput } from '@plumbline/contracts';
import { asQuestion, type Found, type QuestionRule, reworded } from './rule.ts';

interface Pattern {
  trigger: RegExp;
  why: string;
  rewrite: (text: string, words: string) => string;
}

const pushed = 'It tells people what to answer.';
const felt = 'It tells people what to feel.';

/** Words that take a side. "Easy" and "satisfied" stay out: scales with both ends ask with them. */
const verdicts =
  'frustrating|annoying|painful|confusing|bad|terrible|awful|horrible|tedious|disappointing|boring|great|good|amazing|awesome|wonderful|fantastic|excellent|delightful|brilliant|enjoyable|exciting|impressive|valuable';

const patterns: Pattern[] = [
  {
    trigger: new RegExp(`\\bhow (?:very |really |much )?(?:${verdicts})\\b`, 'i'),
    why: felt,
    rewrite: (text) => {
      const [, subject] =
        /\bhow \w+(?: \w+)? (?:was|is|were|are) it (?:for you )?to (.+?)[?.]*$/i.exec(text) ?? [];
      if (subject) return asQuestion(`What was it like to ${subject}`);
      const [, thing] =
        new RegExp(
          `\\bhow (?:very |really )?(?:${verdicts}) (?:was|is|were|are|did you find) (.+?)[?.]*$`,
          'i',
        ).exec(text) ?? [];
      return thing ? asQuestion(`What was your experience with ${thing}`) : 'What was that like for you?';
    },
  },
  {
    trigger: /\bhow much (?:do|did|would) you (?:love|like|enjoy|hate|dislike|appreciate)\b/i,
    why: felt,
    rewrite: (text, words) =>
      asQuestion(text.replace(words, /did/i.test(words) ? 'What did you think of' : 'What do you think of')),
  },
  {
    trigger:
      /^(?:don['’]t|doesn['’]t|didn['’]t|wouldn['’]t|isn['’]t|aren['’]t|wasn['’]t|shouldn['’]t|won['’]t|can['’]t|couldn['’]t|haven['’]t|hasn['’]t)\b/i,
    why: pushed,
    rewrite: (text, words) =>
      asQuestion(
        text
          .replace(
            words,
            words
              .replace(/^won/i, 'will')
              .replace(/^can/i, 'can')
              .replace(/n?['’]t$/i, ''),
          )
          .replace(/\byou think (?:that )?/i, 'you think '),
      ),
  },
  {
    trigger:
      /,\s*(?:right|correct|no|(?:is|are|was|were|do|does|did|would|has|have)n['’]t (?:it|you|they|we|he|she)|don['’]t you (?:think|agree))\s*\?\s*$/i,
    why: pushed,
    rewrite: (text, words) =>
      asQuestion(`How true is this for you: ${text.slice(0, text.lastIndexOf(words))}`),
  },
  {
    trigger: /\b(?:do|would|don['’]t) you (?:not )?(?:agree|say|admit)(?: that)?\b/i,
    why: 'People tend to agree with whatever is put to them.',
    rewrite: (text, words) => {
      const claim = text
        .slice(text.toLowerCase().indexOf(words.toLowerCase()) + words.length)
        .replace(/[?.]*$/, '');
      return asQuestion(`What is your view: how far is it true that${claim}`);
    },
  },
  {
    trigger:
      /\b(?:most (?:people|users|customers|teams|of our \w+)|many (?:people|users|customers|teams)|everyone|everybody|experts?|studies|research) (?:say|says|think|thinks|agree|agrees|find|finds|believe|believes|show|shows|love|loves|prefer|prefers|recommend|recommends|knows?)\b/i,
    why: 'What others are said to think pulls answers their way.',
    rewrite: (text) => {
      const ask = /[^.;,!]*\?\s*$/.exec(text)?.[0] ?? '';
      return ask.trim() === text.trim() || ask === '' ? 'What do you think about this?' : loneQuestion(ask);
    },
  },
  {
    trigger:
      /\b(?:as you (?:may |probably |might )?know|obviously|clearly|of course|surely|needless to say|undoubtedly)\b/i,
    why: 'It says that there is only one answer.',
    rewrite: (text, words) => asQuestion(text.replace(new RegExp(`,?\\s*${words},?`, 'i'), ' ').trim()),
  },
  {
    trigger:
      /\b(?:our|the|this) (?:new )?(?:and )?(?:improved|great|easy-to-use|powerful|simple|fast|intuitive|award-winning|best|beautiful|amazing|innovative|popular|exciting|brilliant|handy|convenient)\b/i,
    why: 'Praise in the question asks for praise in the answer.',
    rewrite: (text, words) => asQuestion(text.replace(words, /^\w+/.exec(words)?.[0] ?? 'the')),
  },
];

export const leading: QuestionRule = {
  rule: 'leading',
  judges: 'wording',
  find: (question: QuestionInput): Found | null => {
    const { text } = question;
    for (const { trigger, why, rewrite } of patterns) {
      const words = trigger.exec(text)?.[0];
      if (words === undefined) continue;
      const quoted = words.replace(/^,\s*/, '').trim();
      return reworded(question, { severity: 'warning', words: quoted, why, text: rewrite(text, words) });
    }
    return null;
  },
};

function loneQuestion(ask: string): string {
  return asQuestion(ask.replace(/^\s*(?:so|and|but)\b,?/i, ''));
}
