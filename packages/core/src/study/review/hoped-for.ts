import type { QuestionInput } from '@plumbline/contracts';
import { type QuestionRule, reworded } from './rule.ts';

/** What a team hopes its work did: help, save time, make things better. */
const good =
  'help(?:ed|s)?|sav(?:e|ed|es)(?: you)? time|improv(?:e|ed|es)|simplif(?:y|ied|ies)|speed(?:s|ed)? up|benefit(?:ed|s)?|delight(?:ed|s)?|mak(?:e|es)|made|sped up';
const outcome =
  'easier|faster|better|simpler|quicker|smoother|happier|safer|more (?:productive|efficient|successful|useful|enjoyable|confident)';

const asked = new RegExp(
  `^(?:did|does|do|has|have|will|would|could|can|how (?:much )?(?:did|has|have|does|do)) (?:our|the|this|these|your new) [^?]*?\\b(?:${good})\\b[^?]*`,
  'i',
);
const named = new RegExp(`^(?:is|are|was|were) (?:our|the|this|it|these) [^?]*?\\b(?:${outcome})\\b`, 'i');
const made = /\b(?:make|makes|made)\b/i;
const madeBetter = new RegExp(`\\b(?:make|makes|made)\\b[^?]*\\b(?:${outcome})\\b`, 'i');

export const hopedFor: QuestionRule = {
  rule: 'hoped_for',
  judges: 'wording',
  find: (question: QuestionInput) => {
    const words = asked.exec(question.text)?.[0] ?? named.exec(question.text)?.[0];
    if (words === undefined) return null;
    // "Make" is good news only with what it was made: "make a mistake" is not.
    if (made.test(words) && !madeBetter.test(words) && !otherGood.test(words)) return null;
    const [, subject] =
      /^(?:how much )?(?:how )?\w+ ((?:our|the|this|these|your new)(?: (?!help|sav|improv|simplif|speed|benefit|make|made|easier|faster|better)\S+){1,5})/i.exec(
        question.text,
      ) ?? [];
    return reworded(question, {
      severity: 'warning',
      words: words.trim(),
      why: 'It names the answer you hope for, so “yes” says little.',
      text: `What, if anything, changed for you with ${subject?.toLowerCase().replace(/^our/, 'the') ?? 'it'}?`,
    });
  },
};

const otherGood = new RegExp(`\\b(?:${good.replace('|mak(?:e|es)|made', '')})\\b`, 'i');
