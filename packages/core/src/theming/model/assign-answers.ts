import { assignThemes } from '@plumbline/llm';
import { maskAnswer } from '../../shared/mask.ts';
import { batchesOf } from '../rules.ts';
import { ground } from './ground.ts';
import { inParallel } from './in-parallel.ts';
import type { Book } from './load-work.ts';
import { callModel, callsAtATime, endingWhenItFails, type ModelRun } from './model-call.ts';
import type { WorkAnswer } from './queries-work.ts';
import { saveCoded } from './save-coded.ts';
import { isSuspicious } from './suspicious.ts';

/** `text` as the model sees it; as long as the answer itself. */
type MaskedAnswer = { id: string; text: string; said: string };
type Tally = { coded: number; useless: number };

/** So many useless replies and not one good one: the rest would be no better. */
const hopelessFrom = 4;

/**
 * Codes answers against the closed list of themes, in batches, and writes each batch as it comes. A suspicious answer goes
 * alone; so do, in a second pass, answers that a reply left out or broke. @returns whether some or all are still not coded;
 * null when none.
 */
export async function assignAnswers(
  modelRun: ModelRun,
  book: Book,
  answers: readonly WorkAnswer[],
): Promise<'some' | 'all' | null> {
  const masked = answers.map(({ id, text, attributes }) => ({
    id,
    text: maskAnswer(text, Object.values(attributes)),
    said: text,
  }));
  if (book.themes.length === 0) {
    const coded = masked.map(({ id, said }) => ({ answerId: id, said, themes: [] }));
    await saveCoded(modelRun, book, { coded, rejected: 0, promptVersion: null });
    return null;
  }
  const suspicious = masked.filter(({ said }) => isSuspicious(said));
  const others = masked.filter((answer) => !suspicious.includes(answer));
  const batches = [...batchesOf(others), ...suspicious.map((answer) => [answer])];
  const tally: Tally = { coded: 0, useless: 0 };
  const again = await codeBatches(modelRun, book, batches, tally);
  // Who was asked alone already would get the same reply.
  const alone = new Set(batches.filter(({ length }) => length === 1).flat());
  const left = await codeBatches(
    modelRun,
    book,
    again.filter((answer) => !alone.has(answer)).map((answer) => [answer]),
    tally,
  );
  if (left.length + again.filter((answer) => alone.has(answer)).length === 0) return null;
  return tally.coded === 0 ? 'all' : 'some';
}

/** @returns the answers that are not coded. */
async function codeBatches(
  modelRun: ModelRun,
  book: Book,
  batches: readonly MaskedAnswer[][],
  tally: Tally,
): Promise<MaskedAnswer[]> {
  const left: MaskedAnswer[] = [];
  // While some replies are being written down, as many other calls are in flight as may be.
  await inParallel(batches, 2 * callsAtATime(modelRun.llm), async (batch) => {
    const hopeless = tally.coded === 0 && tally.useless >= hopelessFrom;
    const uncoded = hopeless
      ? batch
      : await endingWhenItFails(modelRun, () => codeBatch(modelRun, book, batch, tally));
    left.push(...uncoded);
  });
  return left;
}

/** @returns the answers that are not coded. */
async function codeBatch(
  modelRun: ModelRun,
  book: Book,
  batch: readonly MaskedAnswer[],
  tally: Tally,
): Promise<readonly MaskedAnswer[]> {
  const { themes, examples, version } = book;
  const question = modelRun.question.text;
  const { request, read } = assignThemes({ question, themes, examples, answers: batch });
  const reply = await callModel(modelRun, request, {
    answerIds: batch.map(({ id }) => id),
    version,
    // Asked alone there is no other way to ask: another try has to be a call.
    isGood: (value) => batch.length > 1 || read(value).askAgain.length === 0,
  });
  if (!reply.ok && reply.reason === 'length' && batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    const first = await codeBatch(modelRun, book, batch.slice(0, middle), tally);
    return [...first, ...(await codeBatch(modelRun, book, batch.slice(middle), tally))];
  }
  if (!reply.ok) {
    tally.useless += 1;
    return batch;
  }
  const { answers, askAgain } = read(reply.value);
  const { coded, rejected } = ground(answers, batch);
  const said = new Map(batch.map((answer) => [answer.id, answer.said]));
  await saveCoded(modelRun, book, {
    coded: coded.map((one) => ({ ...one, said: said.get(one.answerId) ?? '' })),
    rejected,
    promptVersion: request.promptVersion,
  });
  tally.coded += answers.length;
  return batch.filter(({ id }) => askAgain.includes(id));
}
