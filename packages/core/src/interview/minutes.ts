import type { Question } from '@plumbline/contracts';

/** Seconds a question takes on a phone, with the probes it may be followed by. Rough guesses: they only make "about 3 minutes left". */
function seconds({ type, config }: Pick<Question, 'type' | 'config'>): number {
  switch (type) {
    case 'open_ended':
      return 35 + 25 * ('maxProbes' in config ? config.maxProbes : 0);
    case 'scale':
      return 'anchorProbe' in config && (config.anchorProbe ?? 'none') !== 'none' ? 30 : 10;
    case 'single_choice':
      return 15;
    case 'multiple_choice':
      return 20;
    case 'ranking':
      return 40;
    case 'yes_no':
      return 10;
    default:
      return type satisfies never;
  }
}

/** Whole minutes, at least 1, for `questions`. */
export function minutesFor(questions: readonly Pick<Question, 'type' | 'config'>[]): number {
  return Math.max(1, Math.round(questions.reduce((sum, question) => sum + seconds(question), 0) / 60));
}
