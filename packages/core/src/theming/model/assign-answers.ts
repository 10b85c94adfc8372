import { assignThemes } from '@plumbline/llm';
import { maskAnswer } from '../../shared/mask.ts';
import type { ThemeRow, UncodedAnswer } from '../queries.ts';
import { batchesOf } from '../rules.ts';
import { ground } from './ground.ts';
import { inParallel } from './in-parallel.ts';
import { callModel, type ModelRun } from './model-call.ts';
import { saveCoded } from './save-coded.ts';

type MaskedAnswer = { id: string; text: string };

const callsAtATime = 4;
/** So many useless replies and not one good one: the rest would be no better. */
const hopelessFrom = 4;

/**
 * Codes answers against the closed list of themes, in batches, and writes each batch as it comes. Answers that a reply
 * left out or broke are asked for again, each alone. @returns whether some or all are still not coded; null when none.
 */
export async function assignAnswers(
  modelRun: ModelRun,
  themes: readonly ThemeRow[],
  answers: readonly UncodedAnswer[],
): Promise<'some' | 'all' | null> {
  const masked = answers.map(({ id, text, attributes }) => ({
    id,
    text: maskAnswer(text, Object.values(attributes)),
  }));
  if (themes.length === 0) {
    const coded = masked.map(({ id }) => ({ answerId: id, themes: [] }));
    await saveCoded(modelRun, themes, { coded, rejected: 0, promptVersion: null });
    return null;
  }
  const tally = { coded: 0, useless: 0 };
  const again = await codeBatches(modelRun, themes, batchesOf(masked), tally);
  const left = await codeBatches(
    modelRun,
    themes,
    again.map((answer) => [answer]),
    tally,
  );
  if (left.length === 0) return null;
  return tally.coded === 0 ? 'all' : 'some';
}

/** @returns the answers that are not coded. */
async function codeBatches(
  modelRun: ModelRun,
  themes: readonly ThemeRow[],
  batches: readonly MaskedAnswer[][],
  tally: { coded: number; useless: number },
): Promise<MaskedAnswer[]> {
  const left: MaskedAnswer[] = [];
  await inParallel(batches, callsAtATime, async (batch) => {
    const hopeless = tally.coded === 0 && tally.useless >= hopelessFrom;
    const { request, read } = assignThemes({ question: modelRun.question.text, themes, answers: batch });
    const output = hopeless ? null : await callModel(modelRun, request);
    if (output === null) {
      tally.useless += 1;
      left.push(...batch);
      return;
    }
    const { answers, askAgain } = read(output);
    await saveCoded(modelRun, themes, { ...ground(answers, batch), promptVersion: request.promptVersion });
    tally.coded += answers.length;
    left.push(...batch.filter(({ id }) => askAgain.includes(id)));
  });
  return left;
}
