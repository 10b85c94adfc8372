import type { QuestionInput } from '@plumbline/contracts';
import { asQuestion, type QuestionRule, reworded } from './rule.ts';

/** Words with a judgement in them, and the same thing said plainly. */
const plain: [charged: RegExp, neutral: string][] = [
  [/\bwast(?:e|ed|ing)\b/i, 'spend'],
  [/\bnightmares?\b/i, 'experience'],
  [/\b(?:disaster|fiasco|mess)\b/i, 'result'],
  [/\b(?:ridiculous|outrageous|absurd|pathetic|useless|broken promises?)\b/i, ''],
  [/\bhassles?\b/i, 'work'],
  [/\bsuffer(?:ed|ing)?(?: from)?\b/i, 'experience'],
  [/\b(?:forced|made) to\b/i, 'asked to'],
  [/\bput up with\b/i, 'have'],
  [/\brefus(?:e|ed) to\b/i, 'decide not to'],
  [/\badmit(?:ted)?\b/i, 'say'],
  [/\b(?:finally|still) (?:fix|give|stop|decide)\w*\b/i, ''],
];

/** Takes for granted that there was something bad or good: the ones without it have no answer. */
const presumes =
  /\bwhat (?:were the |are the |was the )?(?:(?:biggest|main|worst) )?(?:problems?|issues?|difficulties|struggles?|frustrations?|pains?|bugs?) (?:did|do|have|has) (?:you|your team)\b|\bwhat (?:did|do) you (?:struggle|hate|dislike)\b|\bwhat do you (?:love|adore)\b|\bwhy (?:do|did) you (?:love|hate|dislike|struggle)\b|\bhow (?:much|badly) did (?:it|this|that) (?:hurt|annoy|frustrate)\b/i;

export const loaded: QuestionRule = {
  rule: 'loaded',
  judges: 'wording',
  find: (question: QuestionInput) => {
    const { text } = question;
    for (const [charged, neutral] of plain) {
      const words = charged.exec(text)?.[0];
      if (words === undefined) continue;
      return reworded(question, {
        severity: 'warning',
        words,
        why: 'The word judges before people have answered.',
        text: asQuestion(text.replace(words, neutral)),
      });
    }
    const words = presumes.exec(text)?.[0];
    // Who was asked before, or is told that nothing is an answer too, is not presumed upon.
    if (words === undefined || question.showIf || /\bif (?:any|anything|at all)\b/i.test(text)) return null;
    return reworded(question, {
      severity: 'warning',
      words,
      why: 'It takes for granted what not everybody has met; those have no answer to give.',
      text: open(text),
    });
  },
};

function open(text: string): string {
  const what = text.replace(
    /\bwhat (problems?|issues?|difficulties|struggles?|frustrations?|bugs?)/i,
    'What $1, if any,',
  );
  if (what !== text) return asQuestion(what);
  const [, about] = /\b(?:struggle|hate|dislike|love|adore)(?: with| about)? (.+?)[?.]*$/i.exec(text) ?? [];
  return about && !/^most|^least/i.test(about)
    ? asQuestion(`What, if anything, stands out to you about ${about}`)
    : 'What, if anything, stood out to you, for better or worse?';
}
