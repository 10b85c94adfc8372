import { type AnswerText, assignThemes, type LlmPort, proposeThemes } from '@plumbline/llm';
import { maskAnswer } from '../../shared/mask.ts';
import { batchesOf } from '../rules.ts';
import { ground } from './ground.ts';
import { inParallel } from './in-parallel.ts';
import { callsAtATime } from './model-call.ts';
import { drawBatches, mostAnswersAProposal } from './sample.ts';
import { isSuspicious } from './suspicious.ts';

type Text = { id: string; text: string };
type Theme = { id: string; label: string };
export type ThemedTexts = {
  themes: Theme[];
  /** Theme ids by answer id. */
  assigned: Map<string, string[]>;
  /** Answers for which the model gave no usable reply. */
  uncoded: number;
};

/**
 * Themes texts that are stored nowhere, by one proposal and an assignment in batches; what a reply left out goes again,
 * alone. @throws Error naming what the model did when it proposes nothing usable.
 */
export async function themeTexts(
  llm: LlmPort,
  { question, texts }: { question: string; texts: readonly Text[] },
): Promise<ThemedTexts> {
  const shown = texts.map(({ id, text }) => ({ id, text: maskAnswer(text, []) }));
  const honest = shown.filter(({ text }) => !isSuspicious(text));
  const themes = (await proposeFrom(llm, question, honest)).map((theme, index) => ({
    ...theme,
    id: `T${index + 1}`,
  }));
  const assigned = new Map<string, string[]>();
  const code = async (batches: readonly AnswerText[][]) => {
    const left: AnswerText[] = [];
    await inParallel(batches, callsAtATime(llm), async (answers) => {
      const { request, read } = assignThemes({ question, themes, examples: [], answers });
      const reply = await llm.complete(request);
      const { coded } = ground(reply.ok ? read(reply.value).answers : [], answers);
      for (const { answerId, themes: found } of coded)
        assigned.set(
          answerId,
          found.map(({ themeId }) => themeId),
        );
      left.push(...answers.filter(({ id }) => !assigned.has(id)));
    });
    return left;
  };
  if (themes.length > 0) {
    const alone = shown.filter((one) => !honest.includes(one)).map((one) => [one]);
    const left = await code([...batchesOf(honest), ...alone]);
    await code(left.map((one) => [one]));
  }
  const uncoded = themes.length > 0 ? texts.length - assigned.size : 0;
  return { themes: themes.map(({ id, label }) => ({ id, label })), assigned, uncoded };
}

async function proposeFrom(llm: LlmPort, question: string, answers: readonly Text[]) {
  const [sample = []] = drawBatches([], answers, question).map((batch) =>
    batch.slice(0, mostAnswersAProposal),
  );
  const { request, read } = proposeThemes({
    studyGoal: question,
    keyResult: null,
    question,
    language: 'en',
    themes: [],
    answers: sample,
  });
  const proposed = await llm.complete(request);
  if (!proposed.ok) throw new Error(`The model proposed no themes: ${proposed.reason} (${proposed.detail}).`);
  return read(proposed.value);
}
