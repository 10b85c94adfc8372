import { AppError, notFound } from '../shared/errors.ts';
import { branchOf } from './branch.ts';
import { mayProbe } from './built-in-moderator.ts';
import { askedTurn, awaitedTurn, lastSaidTo, openTurn } from './log.ts';
import { builtInWords, nextQuestion } from './machine-next.ts';
import { append, followed, numbered, speak } from './machine-step.ts';
import type { AskedTurn, MachineEvent, MachineState, SaidTurn, Step } from './machine-types.ts';
import { hasRoomForEdit } from './room.ts';
import { isRefusal } from './unwilling.ts';

type SayEvent = Extract<MachineEvent, { type: 'answer' | 'skip' }>;

/**
 * An answer or a skip: to the open turn, which moves the interview on, or to an earlier one, which corrects it. A
 * correction may take the open question off the respondent's way: the next one is then asked in its stead.
 */
export function sayTo(state: MachineState, event: SayEvent): Step {
  const open = openTurn(state);
  const asked = target(state, event, open);
  refuseSkipOfRequired(state, event, asked);
  refuseOtherKind(state, event, asked);
  const said = saidTurn(state, event, asked);
  const step = append(state, [said]);
  const record = {
    type: 'record' as const,
    turn: said,
    probed: asked.kind === 'probe',
    supersedes: lastSaidTo(state, asked)?.seq ?? null,
  };
  const kept = { state: step.state, effects: [...step.effects, record] };

  if (asked.seq === (open?.seq ?? awaitedTurn(state)?.asked)) return goOn(kept, said);
  if (!hasRoomForEdit(state)) throw new AppError('conflict', 'Too many corrections; please go on.');
  return isOffTheWay(kept.state) ? followed(kept, speak(kept.state, nextQuestion(kept.state))) : kept;
}

/** With a model nothing follows yet where it may probe: it decides once the answer is kept. */
function goOn(kept: Step, said: SaidTurn): Step {
  if (!mayProbe(kept.state, said)) return followed(kept, speak(kept.state, nextQuestion(kept.state)));
  if (kept.state.moderator === 'model') return kept;
  return followed(kept, speak(kept.state, builtInWords(kept.state, said)));
}

function isOffTheWay(state: MachineState): boolean {
  const questionId = (openTurn(state) ?? awaitedTurn(state))?.questionId;
  return questionId !== undefined && branchOf(state).get(questionId) !== 'shown';
}

/** The turn that is meant. A question that stands open again takes what is said to its earlier turn. */
function target(state: MachineState, { questionId, turn }: SayEvent, open: AskedTurn | null): AskedTurn {
  if (!state.questions.some(({ id }) => id === questionId)) throw notFound('question');
  const meant = turn === undefined ? open : askedTurn(state, turn);
  if (!meant || meant.questionId !== questionId) {
    throw new AppError('conflict', 'This question does not stand open.', [
      {
        pointer: turn === undefined ? '/questionId' : '/turn',
        message: 'is not the question that was asked there',
      },
    ]);
  }
  const isAskedAgain =
    open?.kind === 'question' && meant.kind === 'question' && open.questionId === questionId;
  return isAskedAgain ? open : meant;
}

function refuseSkipOfRequired(state: MachineState, event: SayEvent, asked: AskedTurn): void {
  if (event.type !== 'skip' || event.reason !== 'skipped' || asked.kind === 'probe') return;
  if (!state.questions.find(({ id }) => id === event.questionId)?.required) return;
  throw new AppError('invalid_input', 'This question needs an answer, or a reason why there is none.', [
    { pointer: '/reason', message: 'must be prefer_not_to_say or not_applicable for a required question' },
  ]);
}

/** Both a scale and the probe for its reason are answered under the scale's id: one with a point, one in words. */
function refuseOtherKind(state: MachineState, event: SayEvent, asked: AskedTurn): void {
  if (event.type !== 'answer') return;
  const type = state.questions.find(({ id }) => id === event.questionId)?.type;
  const takesWords = asked.kind === 'probe' || type === 'open_ended';
  if (takesWords === 'text' in event.value) return;
  throw new AppError('invalid_input', 'This answer does not fit what was asked there.', [
    { pointer: '/value', message: takesWords ? 'must be text' : 'must be an answer to the question' },
  ]);
}

/** Words that only decline to answer are a skip with its reason. */
function saidTurn(state: MachineState, event: SayEvent, { seq: asked }: AskedTurn): SaidTurn {
  const seq = state.turns.length + 1;
  const { questionId } = event;
  if (event.type === 'skip') return numbered({ kind: 'skip', questionId, asked, reason: event.reason }, seq);
  if ('text' in event.value && isRefusal(event.value.text)) {
    return numbered({ kind: 'skip', questionId, asked, reason: 'prefer_not_to_say' }, seq);
  }
  return numbered({ kind: 'answer', questionId, asked, value: event.value }, seq);
}
