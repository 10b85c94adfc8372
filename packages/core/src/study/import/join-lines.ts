import type { Attributes } from '@plumbline/contracts';
import { pointerTo } from '../../shared/pointer.ts';
import type { ImportedAnswer, ImportedRespondent, Line, LineFault } from './line.ts';
import type { ImportPlan } from './plan.ts';

/** The respondents of a file in the order of their first lines. */
export function respondentsOf(plan: ImportPlan) {
  const respondents: ImportedRespondent[] = [];
  const known = new Map<string, ImportedRespondent>();
  return {
    respondents,
    /** Adds a line to its respondent, unless it says something twice. */
    add: (line: Line): LineFault[] => {
      const earlier = line.respondent === null ? undefined : known.get(line.respondent);
      if (earlier) return join(plan, earlier, line);
      const respondent = { attributes: line.attributes, answers: line.answers, startedAt: line.at };
      respondents.push(respondent);
      if (line.respondent !== null) known.set(line.respondent, respondent);
      return [];
    },
  };
}

function join(plan: ImportPlan, earlier: ImportedRespondent, line: Line): LineFault[] {
  const faults = [
    ...plan.answers
      .filter(({ question }) => answersTo(line, question.id) && answersTo(earlier, question.id))
      .map(({ field }) => ({
        pointer: pointerTo(field),
        message: 'this respondent answered the question before',
      })),
    ...plan.attributes
      .filter(({ name }) => differs(line.attributes, earlier.attributes, name))
      .map(({ field }) => ({
        pointer: pointerTo(field),
        message: 'differs from an earlier line of this respondent',
      })),
  ];
  if (faults.length > 0) return faults;
  earlier.answers.push(...line.answers);
  Object.assign(earlier.attributes, line.attributes);
  if (line.at < earlier.startedAt) earlier.startedAt = line.at;
  return [];
}

function differs(one: Attributes, other: Attributes, name: string): boolean {
  return (one[name] ?? other[name]) !== (other[name] ?? one[name]);
}

function answersTo({ answers }: { answers: ImportedAnswer[] }, questionId: string): boolean {
  return answers.some(({ question }) => question.id === questionId);
}
