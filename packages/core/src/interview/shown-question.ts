import { createHash } from 'node:crypto';
import type { Option, Question, ShownQuestion } from '@plumbline/contracts';

/**
 * A question as a respondent gets it: without what only the team may read, its options in the order that is
 * this interview's where the question asks for a random one.
 */
export function shownQuestion(
  question: Question,
  interviewId: string,
  place: { place: number; of: number },
): ShownQuestion {
  const { id, type, text, shownToRespondents, required } = question;
  return {
    id,
    type,
    text,
    shownToRespondents,
    required,
    config: shownConfig(question, interviewId),
    ...place,
  };
}

function shownConfig(question: Question, interviewId: string): Record<string, unknown> {
  switch (question.type) {
    case 'open_ended':
      return question.config.minWords ? { minWords: question.config.minWords } : {};
    case 'single_choice':
    case 'ranking':
      return { ...question.config, randomize: false, options: shownOptions(question, interviewId) };
    case 'multiple_choice': {
      const { exclusiveOptionId } = question.config;
      const options = shownOptions(question, interviewId);
      const last = options.filter(({ id }) => id === exclusiveOptionId);
      const others = options.filter(({ id }) => id !== exclusiveOptionId);
      return { ...question.config, randomize: false, options: [...others, ...last] };
    }
    case 'scale':
    case 'yes_no':
      return question.config;
    default:
      return question satisfies never;
  }
}

type WithOptions = { id: string; config: { options: Option[]; randomize: boolean } };

// A tag says what an option means for the evidence: not for the respondent's eyes.
function shownOptions({ id, config }: WithOptions, interviewId: string): { id: string; label: string }[] {
  const options = config.options.map(({ id, label }) => ({ id, label }));
  if (!config.randomize) return options;
  const rank = new Map(options.map((option) => [option.id, drawn(`${interviewId} ${id} ${option.id}`)]));
  return options.sort((a, b) => ((rank.get(a.id) ?? '') < (rank.get(b.id) ?? '') ? -1 : 1));
}

function drawn(lot: string): string {
  return createHash('sha256').update(lot).digest('hex');
}
