import { createHash } from 'node:crypto';
import type { Option, Question, QuestionTranslations, ShownQuestion } from '@plumbline/contracts';

interface Shown {
  interviewId: string;
  language: string;
  place: number;
  of: number;
}

type InLanguage = QuestionTranslations[string];

/**
 * A question as a respondent gets it: in the interview's language, or as it was written where that has no words; without
 * what only the team may read; its options in the order that is this interview's where the question asks for a random one.
 */
export function shownQuestion(
  question: Question,
  { interviewId, language, place, of }: Shown,
): ShownQuestion {
  const { id, type, text, shownToRespondents, required } = question;
  const words = question.translations?.[language] ?? {};
  return {
    id,
    type,
    text: words.text?.trim() || text,
    shownToRespondents: words.shownToRespondents?.trim() || shownToRespondents,
    required,
    config: shownConfig(question, interviewId, words),
    place,
    of,
  };
}

function shownConfig(question: Question, interviewId: string, words: InLanguage): Record<string, unknown> {
  const label = (id: string, own: string) => words.labels?.[id]?.trim() || own;
  switch (question.type) {
    case 'open_ended':
      return question.config.minWords === undefined ? {} : { minWords: question.config.minWords };
    case 'single_choice':
    case 'ranking':
      return { ...question.config, randomize: false, options: shownOptions(question, interviewId, label) };
    case 'multiple_choice': {
      const { exclusiveOptionId } = question.config;
      const options = shownOptions(question, interviewId, label);
      const last = options.filter(({ id }) => id === exclusiveOptionId);
      const others = options.filter(({ id }) => id !== exclusiveOptionId);
      return { ...question.config, randomize: false, options: [...others, ...last] };
    }
    case 'scale': {
      const { anchorProbe: _forTheModerator, ...config } = question.config;
      return { ...config, minLabel: label('min', config.minLabel), maxLabel: label('max', config.maxLabel) };
    }
    case 'yes_no': {
      const { yesLabel, noLabel } = question.config;
      return { ...question.config, yesLabel: label('yes', yesLabel), noLabel: label('no', noLabel) };
    }
    default:
      return question satisfies never;
  }
}

type WithOptions = { id: string; config: { options: Option[]; randomize: boolean } };
type Label = (id: string, own: string) => string;

// A tag says what an option means for the evidence: not for the respondent's eyes.
function shownOptions(
  { id, config }: WithOptions,
  interviewId: string,
  labelOf: Label,
): { id: string; label: string }[] {
  const options = config.options.map(({ id, label }) => ({ id, label: labelOf(id, label) }));
  if (!config.randomize) return options;
  const rank = new Map(options.map((option) => [option.id, drawn(`${interviewId} ${id} ${option.id}`)]));
  return options.sort((a, b) => ((rank.get(a.id) ?? '') < (rank.get(b.id) ?? '') ? -1 : 1));
}

function drawn(lot: string): string {
  return createHash('sha256').update(lot).digest('hex');
}
