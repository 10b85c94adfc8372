import type { QuestionInput } from '@plumbline/contracts';
import { asQuestion, type QuestionRule, reworded } from './rule.ts';

const words =
  /\b(?:always|never|constantly|every (?:single )?time|all the time|every single (?:day|week|month)|without exception|does (?:everyone|everybody)|absolutely (?:all|every))\b/i;

export const absolute: QuestionRule = {
  rule: 'absolute',
  judges: 'wording',
  find: (question: QuestionInput) => {
    const found = words.exec(question.text)?.[0];
    if (found === undefined) return null;
    return reworded(question, {
      severity: 'hint',
      words: found,
      why: 'Hardly anything holds without exception, so people must answer no or round up.',
      text: softened(question.text, found),
    });
  },
};

function softened(text: string, found: string): string {
  if (/^does every/i.test(found))
    return asQuestion(text.replace(found, 'How many of the people').replace(/\b(?:on|in|at) /i, 'in '));
  const without = text.replace(new RegExp(`\\s*\\b${found}\\b`, 'i'), '');
  return /^(?:do|does|did|are|is|have|has|were|was)\b/i.test(without)
    ? asQuestion(`How often ${without.charAt(0).toLowerCase()}${without.slice(1)}`)
    : asQuestion(without);
}
