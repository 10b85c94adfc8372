import type { Pilot } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import type { MachineState } from './machine-types.ts';
import { minutesFor } from './minutes.ts';

const mostMinutes = 8;

/** What many simulated interviews show of a script: what nobody got to, and what nobody could say. */
export function pilotFindings(
  questions: readonly PublishedQuestion[],
  runs: readonly MachineState[],
): Pilot['findings'] {
  const minutes = minutesFor(questions);
  const asked = new Set(
    runs.flatMap(({ turns }) => turns.flatMap((turn) => (turn.kind === 'question' ? [turn.questionId] : []))),
  );
  const given = givenAnswers(runs);
  const tooLong = {
    kind: 'too_long' as const,
    questionId: null,
    optionId: null,
    text: `It takes about ${minutes} minutes. Over ${mostMinutes} people begin to leave.`,
  };
  return [
    ...(minutes > mostMinutes ? [tooLong] : []),
    ...questions.flatMap((question, index): Pilot['findings'] =>
      asked.has(question.id)
        ? unpicked(question, index, { given, runs: runs.length })
        : [
            {
              kind: 'never_reached',
              questionId: question.id,
              optionId: null,
              text: `Question ${index + 1} was asked in none of ${runs.length} interviews: “${question.text}”`,
            },
          ],
    ),
  ];
}

function unpicked(
  question: PublishedQuestion,
  index: number,
  { given, runs }: { given: ReadonlySet<string>; runs: number },
): Pilot['findings'] {
  if (!('options' in question.config)) return [];
  return question.config.options
    .filter(({ id }) => !given.has(`${question.id} ${id}`))
    .map(({ id, label }) => ({
      kind: 'option_never_possible' as const,
      questionId: question.id,
      optionId: id,
      text: `“${label}” of question ${index + 1} could be picked in none of ${runs} interviews.`,
    }));
}

function givenAnswers(runs: readonly MachineState[]): ReadonlySet<string> {
  return new Set(
    runs.flatMap(({ turns }) =>
      turns.flatMap((turn) => {
        if (turn.kind !== 'answer') return [];
        const { value, questionId } = turn;
        const ids =
          'optionIds' in value
            ? value.optionIds
            : 'optionId' in value
              ? [value.optionId]
              : 'order' in value
                ? value.order
                : [];
        return ids.map((id) => `${questionId} ${id}`);
      }),
    ),
  );
}
