import type { answerBody } from '@plumbline/contracts';
import type { z } from 'zod';
import type { Context } from '../shared/context.ts';
import { AppError, found } from '../shared/errors.ts';
import { validateAnswer } from '../study/index.ts';
import { isAnchored } from './built-in-moderator.ts';
import { type Submitted, submit } from './submit.ts';

/**
 * Answers the open question or probe, or, with `turn`, corrects an earlier one. Resolves after the commit.
 * @throws invalid_input by field when the question does not take the value, not_found for a question of another
 * study, conflict when it does not stand open or the submission id was used for other content.
 */
export function submitAnswer(ctx: Context, input: z.output<typeof answerBody>): Promise<Submitted> {
  const { submissionId, questionId, turn, value, answeredAt } = input;
  return submit(ctx, {
    submissionId,
    answeredAt,
    event: (questions) => {
      const question = found(
        questions.find(({ id }) => id === questionId),
        'question',
      );
      // Under its id a scale also takes the words that answer the probe for its reason; the machine knows which is meant.
      const type = isAnchored(question) && isInWords(value) ? 'open_ended' : question.type;
      const checked = validateAnswer({ type, config: question.config }, value);
      if (!checked.ok) throw unfit(checked.errors);
      const event = { type: 'answer' as const, questionId, value: checked.value };
      return turn === undefined ? event : { ...event, turn };
    },
  });
}

function isInWords(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value;
}

function unfit(errors: readonly { pointer: string; message: string }[]): AppError {
  const fields = errors.map(({ pointer, message }) => ({ pointer: `/value${pointer}`, message }));
  return new AppError('invalid_input', 'This answer does not fit the question.', fields);
}
