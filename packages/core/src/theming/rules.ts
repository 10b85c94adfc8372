import type { Engine } from '@plumbline/db';
import type { LlmFailure } from '@plumbline/llm';

/** What every screen and export says about who themed the answers. */
export function engineSentence(engine: Engine, model: string | null): string {
  return engine === 'model'
    ? `Themed by the model ${model ?? 'that is configured'}.`
    : 'Keyword grouping (no AI): groups answers that share words; it does not understand meaning.';
}

/** Who is theming the answers, and how many are still to come. */
export function runningSentence(
  run: { engine: Engine; model: string | null } | undefined,
  { answers, coded }: { answers: number; coded: number },
): string {
  const left = `${answers - coded} of ${answers} answers to go.`;
  if (run === undefined) return `The answers are about to be themed. ${left}`;
  const model = `The model ${run.model ?? 'that is configured'} is theming the answers.`;
  return `${run.engine === 'model' ? model : engineSentence(run.engine, null)} ${left}`;
}

/** What shared words have nothing to know by, and what to do about it; empty where that is nothing. */
export function unknownSentence(labels: readonly string[]): string {
  const [first, ...others] = labels;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `No answer carries “${first}”${more}: none says two of the words it is described with. Give it words to include, or code three answers with it.`;
}

/** What is on the page was found before, and is looked at again. */
export const codedAnewSentence =
  'The answers are coded anew; until that is done, you see what was found before.';

/** Why theming waits, and how many answers wait for it. */
export function waitingSentence(reason: string, uncoded: number): string {
  return `${reason} ${uncoded} ${uncoded === 1 ? 'answer waits' : 'answers wait'}.`;
}

/** Theming rests since a person paused it. */
export function pausedSentence({ answers, coded }: { answers: number; coded: number }): string {
  const words = 'Theming of this question is paused.';
  return coded === answers ? words : waitingSentence(words, answers - coded);
}

/** How many answers without a theme call for new themes: eight, or one in twenty of all. */
export function poolThatCallsForThemes(answers: number): number {
  return Math.max(8, Math.ceil(answers * 0.05));
}

/** Why theming waits, in words for the page. */
export function waitingReason(code: LlmFailure['reason']): string {
  switch (code) {
    case 'timeout':
    case 'unavailable':
      return 'The model did not answer; theming goes on when it does.';
    case 'rate_limited':
      return 'The model takes no more requests for now; theming goes on by itself.';
    case 'auth':
      return 'The model refused the key, or its quota is used up; an admin must see to it, then theming goes on.';
    case 'budget':
      return "Today's budget for the model is used up; theming goes on after midnight UTC, or when an admin raises it.";
    case 'refusal':
    case 'length':
    case 'invalid':
      return "The model's replies could not be used; theming tries again.";
    default:
      return code satisfies never;
  }
}

export const someAnswersWait =
  "The model's replies could not be used for some answers; they go again with the next ones.";

export const mostAnswersACall = 20;
const mostCharactersACall = 12_000;

/** Batches of at most 20 answers that together are not too long for one reply. */
export function batchesOf<T extends { text: string }>(answers: readonly T[]): T[][] {
  const batches: T[][] = [];
  let characters = 0;
  for (const answer of answers) {
    const last = batches.at(-1);
    const fits =
      last && last.length < mostAnswersACall && characters + answer.text.length <= mostCharactersACall;
    characters = fits ? characters + answer.text.length : answer.text.length;
    if (fits) last.push(answer);
    else batches.push([answer]);
  }
  return batches;
}
