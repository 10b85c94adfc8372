import { inWorkspace } from '@plumbline/db';
import { assignThemes, type LlmPort } from '@plumbline/llm';
import { krippendorffAlpha, seededRandom, shuffled } from '@plumbline/stats';
import { maskAnswer } from '../../shared/mask.ts';
import { recordedCall } from '../../shared/recorded-call.ts';
import { ground } from '../model/ground.ts';
import { loadWork } from '../model/load-work.ts';
import { ModelUnavailableError } from '../model/model-call.ts';
import { batchesOf } from '../rules.ts';
import type { Themed } from '../run.ts';
import { createWordRules } from '../word-rules.ts';
import { type AgainAnswer, readAgain } from './queries-again.ts';
import { type Measured, saveCheckProgress } from './queries-stability.ts';

const mostAnswers = 60;

/**
 * Codes a random sample once more, each answer with other neighbours than the first time, and holds it against what
 * stands. Nothing is remembered and nothing is written but the calls and their cost.
 * @throws ModelUnavailableError
 */
export async function againByModel(themed: Themed, llm: LlmPort, runId: string): Promise<Measured> {
  const { ctx, workspaceId, questionId, question, run } = themed;
  const { book } = await loadWork({ ...themed, llm, runId, ended: { by: null } });
  const coded = await inWorkspace(ctx.db, workspaceId, (trx) => readAgain(trx, questionId));
  const sample = shuffled(seededRandom(runId), coded).slice(0, mostAnswers);
  const rules = createWordRules(book.themes);
  const before: number[] = [];
  const again: number[] = [];
  let done = 0;
  for (const batch of batchesOf(sample)) {
    const shown = batch.map((answer) => ({ ...answer, text: masked(answer) }));
    const { request, read } = assignThemes({
      question: question.text,
      themes: book.themes,
      examples: book.examples,
      answers: shown,
    });
    const caller = { ctx, workspaceId, llm, runId };
    const reply = await recordedCall(caller, { ...request, signal: run.signal });
    if (!reply.ok && isOut(reply.reason))
      throw new ModelUnavailableError(reply.reason, reply.retryAfterMs ?? null);
    const found = reply.ok ? ground(read(reply.value).answers, shown).coded : [];
    for (const { answerId, themes } of found) {
      const answer = batch.find(({ id }) => id === answerId);
      if (!answer) continue;
      const { included, excluded } = rules(answer.text);
      const now = new Set([...themes, ...included].map(({ themeId }) => themeId));
      done += 1;
      for (const { id } of book.themes) {
        before.push(Number(answer.themeIds.includes(id)));
        again.push(Number(now.has(id) && !excluded.has(id)));
      }
    }
    const progress = { done, total: sample.length };
    await inWorkspace(ctx.db, workspaceId, (trx) => saveCheckProgress(trx, runId, progress));
  }
  return { measure: 'alpha', value: krippendorffAlpha([before, again], 'nominal'), answers: done, runs: 2 };
}

function masked({ text, attributes }: AgainAnswer): string {
  return maskAnswer(text, Object.values(attributes));
}

/** Another call would fare no better now; other replies only leave their answers out. */
function isOut(reason: string): boolean {
  return !['refusal', 'length', 'invalid'].includes(reason);
}
