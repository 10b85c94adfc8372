import type { Question, QuestionType } from '@plumbline/contracts';
import { invalid, notFound } from '../../shared/errors.ts';
import { optionsOf } from './option-tags.ts';
import type { ContrastSpec, EvidenceSpec, ExperienceSpec, ObjectionSpec } from './spec.ts';

type Asked = Pick<Question, 'id' | 'type' | 'config' | 'blockId'>;

/**
 * Whether the questions of a study can carry what a link asks.
 * @throws not_found for a question of another study, invalid_input with what does not fit.
 */
export function checkSpec(spec: EvidenceSpec, questions: readonly Asked[]): void {
  switch (spec.kind) {
    case 'experience':
      checkExperience(spec, questionNamed(spec.questionId, questions), questions);
      return;
    case 'reasons': {
      const question = questionNamed(spec.questionId, questions);
      checkType(
        question,
        ['open_ended', 'single_choice', 'multiple_choice', 'ranking'],
        '/spec/questionId',
        'an open, choice or ranking question',
      );
      if (spec.claim) checkTag(question, [spec.claim.tag], '/spec/claim/tag');
      return;
    }
    case 'contrast':
      checkContrast(spec, questions);
      return;
    case 'reach': {
      const question = questionNamed(spec.questionId, questions);
      checkType(
        question,
        ['single_choice', 'multiple_choice'],
        '/spec/questionId',
        'a choice question with tagged options',
      );
      checkTag(question, ['fixable', 'mismatch', 'unclear'], '/spec/questionId');
      return;
    }
    case 'objection':
      checkObjection(spec, questionNamed(spec.questionId, questions));
      return;
    default:
      spec satisfies never;
  }
}

function questionNamed(id: string, questions: readonly Asked[]): Asked {
  const question = questions.find((one) => one.id === id);
  if (!question) throw notFound('question of this study');
  return question;
}

const scored: Record<ExperienceSpec['statistic'], readonly QuestionType[]> = {
  mean: ['scale'],
  top2: ['scale'],
  nps: ['scale'],
  ces: ['scale'],
  sus: ['scale'],
  share: ['yes_no', 'single_choice'],
  very_disappointed: ['single_choice'],
};

function checkExperience(
  { statistic, optionId }: ExperienceSpec,
  question: Asked,
  questions: readonly Asked[],
): void {
  const { type, config } = question;
  if (!scored[statistic].includes(type))
    throw invalid('/spec/statistic', `is not a statistic of a ${named(type)} question`);
  const preset = 'preset' in config ? config.preset : undefined;
  if (statistic === 'nps' && preset !== 'nps')
    throw invalid('/spec/statistic', 'needs a net promoter question');
  if (statistic === 'ces' && preset !== 'ces')
    throw invalid('/spec/statistic', 'needs a customer effort question');
  if (statistic === 'sus') checkSus(question, questions);
  if (type === 'single_choice' && !optionsOf(question).some(({ id }) => id === optionId))
    throw invalid('/spec/optionId', 'must name an option of the question');
  if (type === 'yes_no' && ![undefined, 'yes', 'no'].includes(optionId))
    throw invalid('/spec/optionId', 'must be yes or no');
}

/** Ten scales of 1 to 5 in one block; the link names the first. */
function checkSus(question: Asked, questions: readonly Asked[]): void {
  const block = questions.filter(({ blockId }) => blockId !== undefined && blockId === question.blockId);
  if (block[0]?.id !== question.id)
    throw invalid('/spec/questionId', 'must be the first of the ten questions of a usability scale');
  const fits = block.every(
    ({ type, config }) => type === 'scale' && 'min' in config && config.min === 1 && config.max === 5,
  );
  if (block.length !== 10 || !fits)
    throw invalid('/spec/questionId', 'a usability scale (SUS) is ten questions from 1 to 5 in one block');
}

function checkContrast({ behaviour, outcome }: ContrastSpec, questions: readonly Asked[]): void {
  if (outcome.yes === outcome.no)
    throw invalid('/spec/outcome/no', 'must differ from the value of those with the outcome');
  if ('attribute' in behaviour) {
    if (behaviour.attribute === outcome.attribute)
      throw invalid('/spec/behaviour/attribute', 'must be another attribute than that of the outcome');
    return;
  }
  const question = questionNamed(behaviour.questionId, questions);
  checkType(
    question,
    ['yes_no', 'single_choice', 'multiple_choice'],
    '/spec/behaviour/questionId',
    'a yes/no or choice question',
  );
  const known = question.type === 'yes_no' ? ['yes', 'no'] : optionsOf(question).map(({ id }) => id);
  for (const [index, id] of behaviour.optionIds.entries())
    if (!known.includes(id))
      throw invalid(`/spec/behaviour/optionIds/${index}`, 'must name an option of the question');
  if (known.every((id) => behaviour.optionIds.includes(id)))
    throw invalid('/spec/behaviour/optionIds', 'must leave an answer that means they did not do it');
}

function checkObjection({ tag, themeIds }: ObjectionSpec, question: Asked): void {
  if (question.type === 'open_ended') {
    if (themeIds.length === 0) throw invalid('/spec/themeIds', 'must name the themes that are objections');
    return;
  }
  checkType(
    question,
    ['single_choice', 'multiple_choice', 'ranking'],
    '/spec/questionId',
    'an open question with themes or a choice question with tagged options',
  );
  checkTag(question, [tag], '/spec/tag');
}

function checkType({ type }: Asked, types: readonly QuestionType[], pointer: string, what: string): void {
  if (!types.includes(type)) throw invalid(pointer, `must be ${what}`);
}

function checkTag(question: Asked, tags: readonly string[], pointer: string): void {
  const options = optionsOf(question);
  if (options.length === 0) throw invalid(pointer, 'needs a choice question with tagged options');
  if (!options.some(({ tag }) => tag !== undefined && tags.includes(tag)))
    throw invalid(pointer, `needs options of the question that are tagged ${tags.join(', ')}`);
}

function named(type: QuestionType): string {
  return type.replaceAll('_', ' ');
}
