import type { ShowCondition, ShowIf } from '@plumbline/contracts';
import type { DraftQuestion } from './draft.ts';

type Answer = { id: string; label: string };

/** What can be given as an answer by name; null for words and numbers. */
export function answersOf(question: DraftQuestion): Answer[] | null {
  switch (question.type) {
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return question.config.options.map(({ id, label }, at) => ({ id, label: label || `Option ${at + 1}` }));
    case 'yes_no': {
      const { yesLabel, noLabel, allowUnsure } = question.config;
      const answers = [
        { id: 'yes', label: yesLabel || 'Yes' },
        { id: 'no', label: noLabel || 'No' },
      ];
      return allowUnsure ? [...answers, { id: 'unsure', label: 'Not sure' }] : answers;
    }
    case 'scale':
    case 'open_ended':
      return null;
    default:
      return question satisfies never;
  }
}

/** Earlier questions that a condition can be about: saved, and answered by choice or number. */
export function conditionSubjects(questions: readonly DraftQuestion[], before: number) {
  return questions.flatMap((question, index) =>
    index < before && question.id !== undefined && question.type !== 'open_ended'
      ? [{ id: question.id, place: index + 1, question }]
      : [],
  );
}

/** A condition on this question to start from; on an attribute when there is none. */
export function newCondition(question: DraftQuestion | undefined): ShowCondition {
  if (question?.id === undefined) return { attribute: 'cohort', values: [] };
  const [first] = answersOf(question) ?? [];
  if (first) return { questionId: question.id, optionIds: [first.id] };
  return { questionId: question.id, atMost: question.type === 'scale' ? question.config.min + 1 : 1 };
}

/** "Ask only if question 1 is No or Not sure, and cohort is new." */
export function showIfWords(showIf: ShowIf | undefined, questions: readonly DraftQuestion[]): string {
  if (!showIf || showIf.conditions.length === 0) return 'Asked of everybody.';
  const joint = showIf.match === 'all' ? ', and ' : ', or ';
  return `Ask only if ${showIf.conditions.map((one) => conditionWords(one, questions)).join(joint)}.`;
}

function conditionWords(condition: ShowCondition, questions: readonly DraftQuestion[]): string {
  if (!('questionId' in condition)) {
    return `${condition.attribute || 'an attribute'} is ${listed(condition.values) || '…'}`;
  }
  const at = questions.findIndex(({ id }) => id === condition.questionId);
  const question = questions[at];
  if (!question) return 'a question that is gone was answered';
  const name = `question ${at + 1}`;
  if ('optionIds' in condition) {
    const labels = new Map(answersOf(question)?.map(({ id, label }) => [id, label]));
    return `${name} ${verb(question)} ${listed(condition.optionIds.map((id) => labels.get(id) ?? 'an answer that is gone'))}`;
  }
  const { atLeast, atMost } = condition;
  if (atLeast === undefined) return `${name} is ${atMost} or less`;
  return atMost === undefined ? `${name} is ${atLeast} or more` : `${name} is ${atLeast} to ${atMost}`;
}

function verb({ type }: DraftQuestion): string {
  if (type === 'multiple_choice') return 'includes';
  return type === 'ranking' ? 'puts first' : 'is';
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words.map((word) => `“${word}”`));
}
