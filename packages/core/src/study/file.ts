import {
  type FileQuestion,
  type Question,
  type ShowIf,
  type Study,
  type StudyFile,
  studyFileFormat,
} from '@plumbline/contracts';
import { AppError } from '../shared/errors.ts';

/** The draft as a file: questions are called `q1`, `q2` … in their order, and name each other so. */
export function fileOf(study: Study): StudyFile {
  const keys = new Map(study.questions.map(({ id }, index) => [id, `q${index + 1}`]));
  return {
    format: studyFileFormat,
    title: study.title,
    purpose: study.purpose,
    askedBy: study.askedBy,
    cohort: study.cohort,
    targetN: study.targetN,
    decisionRule: study.decisionRule,
    cohortSizes: study.cohortSizes,
    cohortTargets: study.cohortTargets,
    cadence: study.cadence,
    language: study.language,
    translations: study.translations,
    excludeFlagged: study.excludeFlagged,
    // A condition on a question that is gone names nothing in the file either, and is said when the file is read.
    questions: study.questions.map((question) => renamed(question, (id) => keys.get(id) ?? 'gone')),
  };
}

/**
 * The questions of a file with ids of their own.
 * @throws invalid_input for a condition on a question that the file does not have.
 */
export function questionsOf({ questions }: StudyFile, newId: () => string): Question[] {
  const ids = new Map(questions.map(({ id }) => [id, newId()]));
  const faults = questions.flatMap((question, index) =>
    (question.showIf?.conditions ?? []).flatMap((condition, nth) =>
      'questionId' in condition && !ids.has(condition.questionId)
        ? [
            {
              pointer: `/questions/${index}/showIf/conditions/${nth}/questionId`,
              message: 'names no question of this file',
            },
          ]
        : [],
    ),
  );
  if (faults.length > 0)
    throw new AppError('invalid_input', 'This file names questions that it does not have.', faults);
  return questions.map((question) => renamed(question, (key) => ids.get(key) ?? key));
}

/** The same question under other names, its own and those in its conditions. */
function renamed<Q extends Question | FileQuestion>(question: Q, nameOf: (name: string) => string): Q {
  const { showIf } = question;
  const named = { ...question, id: nameOf(question.id) };
  return showIf === undefined ? named : { ...named, showIf: renamedIn(showIf, nameOf) };
}

function renamedIn(showIf: ShowIf, nameOf: (name: string) => string): ShowIf {
  return {
    ...showIf,
    conditions: showIf.conditions.map((one) =>
      'questionId' in one ? { ...one, questionId: nameOf(one.questionId) } : one,
    ),
  };
}
