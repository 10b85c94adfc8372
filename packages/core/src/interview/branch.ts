import type { AnswerValue, ShowCondition } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { saidToQuestions } from './log.ts';
import type { MachineState, SaidTurn } from './machine-types.ts';

/** `possible`: what decides about it is not known yet. */
export type Showing = 'shown' | 'possible' | 'not_shown';

/**
 * Whether each question belongs to this respondent's way, by what is known now: their attributes and the newest answers.
 * A question that is not shown fulfils no condition, even where it was answered before an earlier answer changed.
 * Such an answer is still counted: it was given to a question that was shown.
 */
export function branchOf(
  state: Pick<MachineState, 'questions' | 'turns' | 'attributes'>,
): Map<string, Showing> {
  const said = saidToQuestions(state);
  const branch = new Map<string, Showing>();
  for (const question of state.questions) branch.set(question.id, showing(question, state, { said, branch }));
  return branch;
}

/** The questions that were not ruled out, in their order. */
export function wayOf(state: Pick<MachineState, 'questions' | 'turns' | 'attributes'>): PublishedQuestion[] {
  const branch = branchOf(state);
  return state.questions.filter(({ id }) => branch.get(id) !== 'not_shown');
}

interface Known {
  said: ReadonlyMap<string, SaidTurn>;
  branch: ReadonlyMap<string, Showing>;
}

function showing(
  { showIf }: PublishedQuestion,
  state: Pick<MachineState, 'attributes'>,
  known: Known,
): Showing {
  if (!showIf) return 'shown';
  const found = showIf.conditions.map((condition) => holds(condition, state, known));
  const [decisive, otherwise] =
    showIf.match === 'all' ? (['no', 'shown'] as const) : (['yes', 'not_shown'] as const);
  if (found.includes(decisive)) return decisive === 'no' ? 'not_shown' : 'shown';
  return found.includes('unknown') ? 'possible' : otherwise;
}

type Holds = 'yes' | 'no' | 'unknown';

function holds(
  condition: ShowCondition,
  { attributes }: Pick<MachineState, 'attributes'>,
  { said, branch }: Known,
): Holds {
  if ('attribute' in condition) {
    return yesNo(condition.values.includes(attributes[condition.attribute] ?? ''));
  }
  const showing = branch.get(condition.questionId);
  // A question of no version, or a later one, which no published study has, decides nothing either.
  if (showing === undefined || showing === 'not_shown') return 'no';
  const turn = said.get(condition.questionId);
  if (showing === 'possible' || !turn) return 'unknown';
  if (turn.kind === 'skip') return 'no';
  if ('optionIds' in condition)
    return yesNo(chosen(turn.value).some((id) => condition.optionIds.includes(id)));
  const point = 'value' in turn.value ? turn.value.value : null;
  if (typeof point !== 'number') return 'no';
  return yesNo(point >= (condition.atLeast ?? point) && point <= (condition.atMost ?? point));
}

function yesNo(holding: boolean): Holds {
  return holding ? 'yes' : 'no';
}

/** The options an answer stands for; a ranking stands for what it puts first. */
function chosen(value: AnswerValue): string[] {
  if ('optionId' in value) return [value.optionId];
  if ('optionIds' in value) return value.optionIds;
  if ('order' in value) return value.order.slice(0, 1);
  return 'value' in value && typeof value.value === 'string' ? [value.value] : [];
}
