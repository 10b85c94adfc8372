import type { QuestionInput, ScriptFinding } from '@plumbline/contracts';
import { absolute } from './absolute.ts';
import { doubleBarrelled } from './double-barrelled.ts';
import { hopedFor } from './hoped-for.ts';
import { jargon } from './jargon.ts';
import { leading } from './leading.ts';
import { loaded } from './loaded.ts';
import { optionsNoNone, optionsNoOther, optionsOverlap } from './options.ts';
import type { QuestionRule } from './rule.ts';
import { unbalancedScale } from './unbalanced-scale.ts';

const rules: readonly QuestionRule[] = [
  leading,
  hopedFor,
  doubleBarrelled,
  loaded,
  jargon,
  absolute,
  optionsOverlap,
  optionsNoOther,
  optionsNoNone,
  unbalancedScale,
];

/** Beyond this, people on a phone begin to leave. */
export const mostMinutes = 8;
/** Words take more from people than choices do, and are read one by one. */
export const mostOpen = 5;

/**
 * What in a script may bend the answers: deterministic, hints only.
 * @param minutes what the whole script takes a respondent
 * @param language wording is judged in English only
 */
export function reviewQuestions(
  questions: readonly QuestionInput[],
  { minutes, language }: { minutes: number; language: string },
): ScriptFinding[] {
  const isEnglish = /^en\b/i.test(language);
  const judged = rules.filter(({ judges }) => isEnglish || judges === 'structure');
  const own = questions.flatMap((question, index) =>
    judged.flatMap(({ rule, find }): ScriptFinding[] => {
      const found = inBlock(question) ? null : find(question);
      return found ? [{ rule, question: index, ...found }] : [];
    }),
  );
  return [...wholeScript(questions, minutes), ...own];
}

/** The words of a known score, such as the ten of a SUS, are as they are: they would not compare otherwise. */
function inBlock(question: QuestionInput): boolean {
  return question.type === 'scale' && question.config.preset === 'sus';
}

function wholeScript(questions: readonly QuestionInput[], minutes: number): ScriptFinding[] {
  const findings: ScriptFinding[] = [];
  const open = questions.filter(({ type }) => type === 'open_ended').length;
  if (minutes > mostMinutes) {
    findings.push({
      rule: 'too_long',
      severity: 'warning',
      question: null,
      words: `About ${minutes} minutes`,
      why: `Over ${mostMinutes} minutes people begin to leave, and those who stay are not like those who left.`,
      rewrite: 'Leave out what does not change the decision, or ask it of some with “Ask only if”.',
      instead: null,
    });
  }
  if (open > mostOpen) {
    findings.push({
      rule: 'too_many_open',
      severity: 'hint',
      question: null,
      words: `${open} open questions`,
      why: 'Each asks people to write; the later ones get a word or nothing.',
      rewrite: `Keep the ${mostOpen} whose own words you need, and make choices of the rest.`,
      instead: null,
    });
  }
  return findings;
}
