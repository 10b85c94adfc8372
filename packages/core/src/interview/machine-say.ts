import { AppError, notFound } from '../shared/errors.ts';
import { askedTurn, lastSaid, openTurn, placeOf } from './log.ts';
import { append, numbered } from './machine-step.ts';
import type { AskedTurn, MachineEvent, MachineState, SaidTurn, Step } from './machine-types.ts';
import { nextWords } from './moderator.ts';
import { hasRoomForEdit } from './room.ts';

type SayEvent = Extract<MachineEvent, { type: 'answer' | 'skip' }>;

/** An answer or a skip: to the open turn, which moves the interview on, or to an earlier one, which corrects it. */
export function sayTo(state: MachineState, event: SayEvent): Step {
  const open = openTurn(state);
  const asked = target(state, event, open);
  refuseSkipOfRequired(state, event, asked);
  const said = saidTurn(state, event, asked.seq);
  const probed = asked.kind === 'probe';
  const supersedes = lastSaid(state, said.questionId, probed)?.seq ?? null;
  const step = append(state, [said]);
  const record = { type: 'record' as const, turn: said, probed, supersedes };

  if (asked.seq !== open?.seq) {
    if (!hasRoomForEdit(state)) throw new AppError('conflict', 'Too many corrections; please go on.');
    return { state: step.state, effects: [...step.effects, record] };
  }
  const next = nextWords(step.state, said, probed);
  const after = append(step.state, [next], next.kind === 'statement' ? 'finished' : 'asking');
  return { state: after.state, effects: [...step.effects, record, ...after.effects] };
}

/** The turn that is meant. A question that stands open again takes what is said to its earlier turn. */
function target(state: MachineState, { questionId, turn }: SayEvent, open: AskedTurn | null): AskedTurn {
  if (placeOf(state, questionId) < 0) throw notFound('question');
  const meant = turn === undefined ? open : askedTurn(state, turn);
  if (!meant || meant.questionId !== questionId) {
    throw new AppError('conflict', 'This question does not stand open.', [
      {
        pointer: turn === undefined ? '/questionId' : '/turn',
        message: 'is not the question that was asked there',
      },
    ]);
  }
  return open && open.kind === meant.kind && open.questionId === questionId ? open : meant;
}

function refuseSkipOfRequired(state: MachineState, event: SayEvent, asked: AskedTurn): void {
  if (event.type !== 'skip' || event.reason !== 'skipped' || asked.kind === 'probe') return;
  if (!state.questions.find(({ id }) => id === event.questionId)?.required) return;
  throw new AppError('invalid_input', 'This question needs an answer, or a reason why there is none.', [
    { pointer: '/reason', message: 'must be prefer_not_to_say or not_applicable for a required question' },
  ]);
}

function saidTurn(state: MachineState, event: SayEvent, asked: number): SaidTurn {
  const seq = state.turns.length + 1;
  const { questionId } = event;
  return event.type === 'answer'
    ? numbered({ kind: 'answer', questionId, asked, value: event.value }, seq)
    : numbered({ kind: 'skip', questionId, asked, reason: event.reason }, seq);
}
