import { type ProposedTheme, proposeThemes } from '@plumbline/llm';
import { asName } from '@plumbline/textmining';
import { maskAnswer } from '../../shared/mask.ts';
import { addThemes } from './add-themes.ts';
import { inParallel } from './in-parallel.ts';
import type { Book, Work } from './load-work.ts';
import { callModel, callsAtATime, endingWhenItFails, type ModelRun } from './model-call.ts';
import type { WorkAnswer } from './queries-work.ts';
import { drawBatches } from './sample.ts';
import { suggestThemes } from './suggest-themes.ts';
import { isSuspicious } from './suspicious.ts';
import { tidyCandidates } from './tidy-candidates.ts';

/**
 * Asks for themes that answers without one call for. Where no person has touched the codebook they are added, in a new
 * version; else they are suggested. Suspicious answers are not shown. @returns how many were added; null when no reply was
 * of use.
 */
export async function proposeCodebook(
  modelRun: ModelRun,
  { book, pool, uncoded }: Work,
): Promise<number | null> {
  const others = book.themes.length === 0 ? uncoded.filter(({ text }) => !isSuspicious(text)) : [];
  const batches = drawBatches(pool, others, modelRun.question.text);
  const shown = batches.flat().map(({ id }) => id);
  const proposed = await propose(modelRun, book, batches);
  if (proposed === null) return null;
  if (book.touched) {
    await suggestThemes(modelRun, book, { proposed, shown });
    return 0;
  }
  const themes = await endingWhenItFails(modelRun, () => tidyCandidates(modelRun, book, proposed));
  await addThemes(modelRun, book, { themes, shown });
  return themes.length;
}

async function propose(
  modelRun: ModelRun,
  { themes, version }: Book,
  batches: readonly WorkAnswer[][],
): Promise<ProposedTheme[] | null> {
  const { question } = modelRun;
  const replies = new Map<number, ProposedTheme[]>();
  await inParallel([...batches.entries()], callsAtATime(modelRun.llm), async ([place, answers]) => {
    const { request, read } = proposeThemes({
      studyGoal: question.studyPurpose || question.studyTitle,
      keyResult: question.keyResultTitle,
      question: question.text,
      language: question.language,
      themes,
      answers: answers.map(({ id, text, attributes }) => ({
        id,
        text: maskAnswer(text, Object.values(attributes)),
      })),
    });
    const answerIds = answers.map(({ id }) => id);
    const reply = await endingWhenItFails(modelRun, () =>
      callModel(modelRun, request, { answerIds, version }),
    );
    if (reply.ok) replies.set(place, read(reply.value).map(named));
  });
  if (replies.size === 0) return null;
  // In the order of the batches, whichever reply came first.
  return batches.flatMap((_batch, place) => replies.get(place) ?? []);
}

function named(theme: ProposedTheme): ProposedTheme {
  return { ...theme, label: asName(theme.label) };
}
