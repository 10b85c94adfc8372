import type { Question, ShowCondition } from '@plumbline/contracts';
import type { Fault } from './rules.ts';

/** What is wrong with the conditions under which questions are asked, by JSON pointer. */
export function showIfFaults(questions: readonly Question[]): Fault[] {
  return questions.flatMap((question, index) =>
    (question.showIf?.conditions ?? []).flatMap((condition, nth) => {
      const fault = faultOf(condition, questions, index);
      return fault
        ? [{ pointer: `/questions/${index}/showIf/conditions/${nth}/${fault.field}`, message: fault.message }]
        : [];
    }),
  );
}

/** Keys of what can be given as an answer: options, or the three of a yes or no question; null where there are none. */
export function answerKeys(question: Question): string[] | null {
  switch (question.type) {
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return question.config.options.map(({ id }) => id);
    case 'yes_no':
      return question.config.allowUnsure ? ['yes', 'no', 'unsure'] : ['yes', 'no'];
    case 'open_ended':
    case 'scale':
      return null;
    default:
      return question satisfies never;
  }
}

function faultOf(
  condition: ShowCondition,
  questions: readonly Question[],
  before: number,
): { field: string; message: string } | null {
  if (!('questionId' in condition)) return null;
  const at = questions.findIndex(({ id }) => id === condition.questionId);
  const asked = questions[at];
  if (!asked) return { field: 'questionId', message: 'names a question that is no longer in the study' };
  if (at >= before) return { field: 'questionId', message: 'must name an earlier question' };
  return 'optionIds' in condition ? optionFault(asked, condition.optionIds) : limitFault(asked, condition);
}

function optionFault(asked: Question, optionIds: readonly string[]) {
  const keys = answerKeys(asked);
  if (keys === null) return { field: 'optionIds', message: 'names options of a question that has none' };
  return optionIds.every((id) => keys.includes(id))
    ? null
    : { field: 'optionIds', message: 'names an answer that the question does not offer' };
}

function limitFault(
  asked: Question,
  { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined },
) {
  if (asked.type !== 'scale')
    return { field: 'questionId', message: 'must name a scale, to compare a number with' };
  const { min, max } = asked.config;
  const [low, high] = [atLeast ?? min, atMost ?? max];
  if (low < min || low > max)
    return { field: 'atLeast', message: `must be on the scale of ${min} to ${max}` };
  if (high < min || high > max)
    return { field: 'atMost', message: `must be on the scale of ${min} to ${max}` };
  return low > high ? { field: 'atMost', message: 'must not be below the lower limit' } : null;
}
