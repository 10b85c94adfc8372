import type { Attributes, Persona } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { seededRandom } from '@plumbline/stats';
import { openTurn } from './log.ts';
import { decide, opened } from './machine.ts';
import type { MachineState } from './machine-types.ts';
import { mostTurns } from './room.ts';
import { simulatedRespondent } from './simulated-respondent.ts';

export interface PilotOf {
  questions: readonly PublishedQuestion[];
  language: string;
  persona: Persona;
  seed: string;
}

/** One interview from consent to its end, by the machine that real ones run on. The same seed gives the same interview. */
export function runPilot({ questions, language, persona, seed }: PilotOf): MachineState {
  const random = seededRandom(seed);
  const respondent = simulatedRespondent(persona, random);
  const attributes = drawnAttributes(questions, random);
  const setting = { questions, attributes, language, moderator: 'built_in' as const };
  let { state } = decide(opened(setting), { type: 'consent', accepted: true });
  for (let turns = 0; turns < mostTurns; turns += 1) {
    const asked = openTurn(state);
    const question = questions.find(({ id }) => id === asked?.questionId);
    if (!asked || !question) return state;
    state = decide(state, { ...respondent(question, asked), turn: asked.seq }).state;
  }
  return state;
}

/** Attributes that the script's conditions ask for, each with a value they name or with another one. */
function drawnAttributes(questions: readonly PublishedQuestion[], random: () => number): Attributes {
  const conditions = questions.flatMap(({ showIf }) => showIf?.conditions ?? []);
  const named = conditions.flatMap((one) => ('attribute' in one ? [one] : []));
  const values = new Map<string, string[]>();
  for (const { attribute, values: more } of named)
    values.set(attribute, [...(values.get(attribute) ?? ['somebody else']), ...more]);
  return Object.fromEntries(
    [...values].map(([name, list]) => [name, list[Math.floor(random() * list.length)] ?? '']),
  );
}
