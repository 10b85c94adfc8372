import {
  type Question,
  type QuestionInput,
  type QuestionOf,
  type QuestionTranslations,
  questionInput,
  question as questionSchema,
} from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { canonicalJson } from '../shared/canonical-json.ts';
import { AppError } from '../shared/errors.ts';
import { isOver } from './rules-field.ts';

export interface Wording {
  questionId: string;
  revision: number;
  type: Question['type'];
  text: string;
  config: Question['config'];
  /** The newest words it was published with, in each further language it ever had. */
  translations: QuestionTranslations;
}

export interface Fault {
  pointer: string;
  message: string;
}

/**
 * Questions as they are kept: those with an id keep it, the others get one.
 * @throws invalid_input naming each question whose id is not of this study.
 */
export function withIds(
  inputs: readonly QuestionInput[],
  known: ReadonlySet<string>,
  newId: () => string,
): Question[] {
  const faults = inputs.flatMap(({ id }, index): Fault[] =>
    id === undefined || known.has(id)
      ? []
      : [
          {
            pointer: `/questions/${index}/id`,
            message: 'is no question of this study; leave it out for a new one',
          },
        ],
  );
  if (faults.length > 0)
    throw new AppError('invalid_input', 'A question id does not belong to this study.', faults);
  return inputs.map((input) => {
    const parsed = questionInput.parse(input);
    return { ...parsed, id: parsed.id ?? newId() };
  });
}

/** What keeps a draft from being published, by JSON pointer; empty when nothing does. */
export function publishFaults(questions: readonly Question[]): Fault[] {
  if (questions.length === 0) return [{ pointer: '/questions', message: 'Add at least one question.' }];
  return questions.flatMap((question, index) => {
    const parsed = questionSchema.safeParse(question);
    const issues = parsed.success ? configFaults(question) : parsed.error.issues;
    return issues.map(({ path, message }) => ({
      pointer: ['', 'questions', index, ...path].map(String).join('/'),
      message,
    }));
  });
}

/** A study cannot close on a day that is over. */
export function dayFaults(closesOn: string | null, now: Date): Fault[] {
  return closesOn !== null && isOver(closesOn, now)
    ? [{ pointer: '/closesOn', message: 'This day is over.' }]
    : [];
}

/**
 * The questions of the next version: a revision is raised where wording, type or config changed, or the words of a language it
 * had. A language that is added or dropped changes nothing for those who answered in another.
 */
export function nextVersion(
  questions: readonly Question[],
  published: readonly Wording[],
): { questions: PublishedQuestion[]; raised: PublishedQuestion[] } {
  const before = new Map(published.map((wording) => [wording.questionId, wording]));
  const raised: PublishedQuestion[] = [];
  const next = questions.map((question) => {
    const last = before.get(question.id);
    if (last && sameWording(question, last)) return { ...question, revision: last.revision };
    const changed = { ...question, revision: (last?.revision ?? 0) + 1 };
    raised.push(changed);
    return changed;
  });
  return { questions: next, raised };
}

function sameWording(question: Question, { type, text, config, translations: before }: Wording): boolean {
  const languages = Object.entries(question.translations ?? {});
  return (
    question.type === type &&
    question.text === text &&
    canonicalJson(question.config) === canonicalJson(config) &&
    languages.every(([key, words]) => !before[key] || canonicalJson(words) === canonicalJson(before[key]))
  );
}

function configFaults(question: Question): { path: string[]; message: string }[] {
  if (question.type === 'scale') return presetFaults(question.config);
  if (question.type !== 'multiple_choice') return [];
  const { options, min } = question.config;
  return min > options.length
    ? [{ path: ['config', 'min'], message: 'asks for more options than there are' }]
    : [];
}

/** Scores are compared with those of others, who asked on these points. */
function presetFaults({ min, max, preset }: QuestionOf<'scale'>['config']) {
  const points = { ces: 7, sus: 5 };
  if ((preset !== 'ces' && preset !== 'sus') || (min === 1 && max === points[preset])) return [];
  return [{ path: ['config', 'max'], message: `this score is asked on a scale of 1 to ${points[preset]}` }];
}
