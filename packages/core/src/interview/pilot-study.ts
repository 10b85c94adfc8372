import type { Persona, Pilot } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { AppError } from '../shared/errors.ts';
import { describeAnswer, getStudy } from '../study/index.ts';
import type { MachineState, MachineTurn } from './machine-types.ts';
import { minutesFor } from './minutes.ts';
import { pilotFindings } from './pilot-findings.ts';
import { runPilot } from './pilot-run.ts';

/** Enough that an option among fifty is missed by chance in under one script of fifty. */
const runs = 200;

/**
 * Runs the draft with the built-in simulated respondent on the machine of real interviews, with the built-in moderator.
 * Nothing is written: a pilot has no interview, no answer and no number that could enter evidence.
 * @throws not_found, conflict for a draft without questions.
 */
export async function pilotStudy(
  ctx: Context,
  studyId: string,
  { persona, seed }: { persona: Persona; seed: number },
): Promise<Pilot> {
  authorise(ctx, 'study.write');
  const study = await getStudy(ctx, studyId);
  if (study.questions.length === 0)
    throw new AppError('conflict', 'Add at least one question, then run a pilot.');
  const questions = study.questions.map((question): PublishedQuestion => ({ ...question, revision: 1 }));
  const { language } = study;
  const run = (nth: number) => runPilot({ questions, language, persona, seed: `pilot ${seed} ${nth}` });
  const many = Array.from({ length: runs }, (_, nth) => run(nth));
  return {
    pilot: true,
    persona,
    seed,
    minutes: minutesFor(questions),
    transcript: transcriptOf(run(0)),
    runs,
    findings: pilotFindings(questions, many),
  };
}

function transcriptOf(state: MachineState): Pilot['transcript'] {
  return state.turns.flatMap((turn) => {
    if (turn.kind === 'back') return [];
    const questionId = 'questionId' in turn ? turn.questionId : null;
    return [{ seq: turn.seq, kind: turn.kind, questionId, text: wordsOf(state, turn) }];
  });
}

function wordsOf({ questions }: MachineState, turn: Exclude<MachineTurn, { kind: 'back' }>): string {
  const question = 'questionId' in turn ? questions.find(({ id }) => id === turn.questionId) : undefined;
  switch (turn.kind) {
    case 'question':
      return question?.text ?? '';
    case 'probe':
    case 'statement':
      return turn.text;
    case 'answer':
      return 'text' in turn.value || !question ? said(turn.value) : describeAnswer(question, turn.value);
    case 'skip':
      return turn.reason === 'prefer_not_to_say' ? 'I’d rather not say' : 'Skipped';
    default:
      return turn satisfies never;
  }
}

function said(value: object): string {
  return 'text' in value && typeof value.text === 'string' ? value.text : '';
}
