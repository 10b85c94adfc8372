import { branchOf } from './branch.ts';
import { standardProbe } from './built-in-moderator.ts';
import { saidToQuestions } from './log.ts';
import type { Decided, Decision, MachineState, SaidTurn, SpokenTurn, Unnumbered } from './machine-types.ts';
import { wordsIn } from './words/catalogue.ts';

type Spoken = Unnumbered<SpokenTurn>;

/** The first question of this respondent's way that has no answer yet, or the closing words. */
export function nextQuestion(state: MachineState): Spoken {
  const branch = branchOf(state);
  const said = saidToQuestions(state);
  const next = state.questions.find(({ id }) => branch.get(id) === 'shown' && !said.has(id));
  return next
    ? { kind: 'question', questionId: next.id }
    : { kind: 'statement', text: wordsIn(state.language).closing };
}

/** What the built-in moderator says where no model is configured. */
export function builtInWords(state: MachineState, said: SaidTurn): Spoken {
  return spoken(state, said, standardProbe(state, said.questionId), {
    by: 'built_in',
    stoodInFor: null,
    model: null,
    promptVersion: null,
  });
}

/** What is said once it is decided. */
export function decidedWords(state: MachineState, said: SaidTurn, decision: Decision): Spoken {
  const { by, model, promptVersion } = decision;
  const probe = by === 'model' ? decision.probe : standardProbe(state, said.questionId);
  const stoodInFor = by === 'model' ? null : decision.stoodInFor;
  return spoken(state, said, probe, { by, stoodInFor, model, promptVersion });
}

function spoken(state: MachineState, said: SaidTurn, probe: string | null, decided: Decided): Spoken {
  if (probe === null) return { ...nextQuestion(state), decided };
  return { kind: 'probe', questionId: said.questionId, text: probe, decided };
}
