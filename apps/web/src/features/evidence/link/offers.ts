import type { EvidenceKind, OptionTag, Question } from '@plumbline/contracts';
import type { LinkSubject } from './subject.ts';

export type Statistic = 'mean' | 'top2' | 'share' | 'nps' | 'ces' | 'sus' | 'very_disappointed';

/** Why a kind cannot be made of this study; null when it can. */
export function obstacleTo(kind: EvidenceKind, subject: LinkSubject): string | null {
  if (kind === 'contrast') {
    if (outcomesOf(subject).length === 0)
      return 'Needs an attribute with two outcomes on the links, such as retained and churned.';
    const told = questionsFor(kind, subject).length > 0 || subject.attributes.length > 1;
    return told ? null : 'Needs a yes/no or choice question, or a second attribute, that says who did it.';
  }
  if (questionsFor(kind, subject).length > 0) return null;
  return obstacles[kind];
}

const obstacles: Record<Exclude<EvidenceKind, 'contrast'>, string> = {
  experience: 'Needs a scale, yes/no or one-choice question.',
  reasons: 'Needs an open, choice or ranking question.',
  reach: 'Needs a choice question with options tagged fixable.',
  objection:
    'Needs a choice question with an option tagged objection, or an open question whose answers have themes.',
};

/** The questions that can carry a kind. */
export function questionsFor(kind: EvidenceKind, subject: LinkSubject): Question[] {
  return subject.questions.filter((question) => carries(kind, question, subject));
}

function carries(kind: EvidenceKind, question: Question, { questions, themes }: LinkSubject): boolean {
  const { id, type } = question;
  const choice = type === 'single_choice' || type === 'multiple_choice';
  switch (kind) {
    case 'experience':
      return ['scale', 'yes_no', 'single_choice'].includes(type) && leadsItsBlock(question, questions);
    case 'reasons':
      return choice || type === 'open_ended' || type === 'ranking';
    case 'contrast':
      return choice || type === 'yes_no';
    case 'reach':
      return choice && tagsOf(question).includes('fixable');
    case 'objection':
      return type === 'open_ended'
        ? (themes[id] ?? []).length > 0
        : choice && tagsOf(question).includes('objection');
  }
}

/** Of the ten questions of a SUS the first stands for all. */
function leadsItsBlock(question: Question, all: Question[]): boolean {
  if (!isSus(question)) return true;
  return all.find((one) => isSus(one) && one.blockId === question.blockId)?.id === question.id;
}

export function isSus(question: Question): boolean {
  return question.type === 'scale' && question.config.preset === 'sus';
}

/** The tags that its options carry. */
export function tagsOf(question: Question | undefined): OptionTag[] {
  if (!question || !('options' in question.config)) return [];
  return [...new Set(question.config.options.flatMap(({ tag }) => (tag === undefined ? [] : [tag])))];
}

/** What can be answered to it: the options, or yes and no. */
export function answersOf(question: Question | undefined): { value: string; label: string }[] {
  if (!question) return [];
  if (question.type === 'yes_no')
    return [
      { value: 'yes', label: question.config.yesLabel },
      { value: 'no', label: question.config.noLabel },
    ];
  if (!('options' in question.config)) return [];
  return question.config.options.map(({ id, label }) => ({ value: id, label }));
}

/** The scores that a question can give, the usual one first. */
export function statisticsFor(question: Question | undefined): Statistic[] {
  if (question?.type === 'yes_no') return ['share'];
  if (question?.type === 'single_choice')
    return question.config.preset === 'very_disappointed' ? ['very_disappointed', 'share'] : ['share'];
  if (question?.type !== 'scale') return [];
  const { preset } = question.config;
  if (preset === 'nps' || preset === 'sus') return [preset];
  return preset === 'ces' ? ['ces', 'top2'] : ['mean', 'top2'];
}

/** Attributes that can tell two outcomes apart. */
export function outcomesOf({ attributes }: LinkSubject): LinkSubject['attributes'] {
  return attributes.filter(({ values }) => values.length >= 2);
}
