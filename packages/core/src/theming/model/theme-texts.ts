import { assignThemes, type LlmPort, proposeThemes } from '@plumbline/llm';
import { maskAnswer } from '../../shared/mask.ts';
import { batchesOf, spread } from '../rules.ts';
import { ground } from './ground.ts';
import { inParallel } from './in-parallel.ts';

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
 * Themes texts that are stored nowhere, by one proposal and an assignment in batches.
 * @throws Error naming what the model did when it proposes nothing usable.
 */
export async function themeTexts(
  llm: LlmPort,
  { question, texts }: { question: string; texts: readonly Text[] },
): Promise<ThemedTexts> {
  const shown = texts.map(({ id, text }) => ({ id, text: maskAnswer(text, []) }));
  const proposal = proposeThemes({ studyGoal: question, question, themes: [], answers: spread(shown, 40) });
  const proposed = await llm.complete(proposal.request);
  if (!proposed.ok) throw new Error(`The model proposed no themes: ${proposed.reason} (${proposed.detail}).`);
  const themes = proposal.read(proposed.value).map((theme, index) => ({ ...theme, id: `T${index + 1}` }));
  const assigned = new Map<string, string[]>();
  let uncoded = 0;
  if (themes.length > 0) {
    await inParallel(batchesOf(shown), 4, async (answers) => {
      const { request, read } = assignThemes({ question, themes, answers });
      const reply = await llm.complete(request);
      const { coded } = ground(reply.ok ? read(reply.value).answers : [], answers);
      for (const { answerId, themes: found } of coded)
        assigned.set(
          answerId,
          found.map(({ themeId }) => themeId),
        );
      uncoded += answers.length - coded.length;
    });
  }
  return { themes: themes.map(({ id, label }) => ({ id, label })), assigned, uncoded };
}
