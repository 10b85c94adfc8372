import type { Draft, DraftQuestion } from './draft.ts';
import { same } from './same.ts';

/**
 * Where two drafts differ: a field of the study, one field of one question, `order` for questions that came, went or
 * moved, several of them one after the other; nothing when they say the same.
 */
export function changedPlace(before: Draft, after: Draft): string {
  return [...changedFields(before, after), ...changedQuestions(before.questions, after.questions)].join(' ');
}

/** Names of the study's own fields that differ. */
export function changedFields(before: Draft, after: Draft): Exclude<keyof Draft, 'questions'>[] {
  const { questions: _before, ...fields } = before;
  const { questions: _after, ...others } = after;
  return names(fields).filter((name) => !same(fields[name], others[name]));
}

function changedQuestions(before: readonly DraftQuestion[], after: readonly DraftQuestion[]): string[] {
  if (before === after) return [];
  const isMoved =
    before.length !== after.length || before.some(({ key }, index) => key !== after[index]?.key);
  if (isMoved) return ['order'];
  return before.flatMap((question, index) => {
    const other = after[index];
    if (!other || question === other) return [];
    const fields = names({ ...question, ...other }).filter((name) => name !== 'id');
    return fields
      .filter((name) => !same(question[name], other[name]))
      .map((name) => `${question.key}/${name}`);
  });
}

/** Safe because the objects are literals of exactly these keys. */
function names<T extends object>(record: T): (keyof T & string)[] {
  return Object.keys(record) as (keyof T & string)[];
}
