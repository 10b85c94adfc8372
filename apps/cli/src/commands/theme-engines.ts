import { engineSentence, groupingSeed, type Services, themeTexts } from '@plumbline/core';
import { groupAnswers } from '@plumbline/textmining';

export type EngineName = 'keyword' | 'model';
type Themes = { id: string; label: string }[];
export type EngineResult = {
  /** Themes of each answer, in the order of the answers. */
  assigned: Themes[];
  k: number;
  /** What the summary says about how the result came about. */
  note: string;
  sentence: string;
};

/** The engines of the product, on answers that are stored nowhere. */
export function runEngine(
  engine: EngineName,
  answers: readonly { text: string }[],
  llm: Services['llm'],
): Promise<EngineResult> {
  // Ids sort as the answers stand, like those of answers that arrive in this order.
  const texts = answers.map(({ text }, index) => ({ id: String(index).padStart(9, '0'), text }));
  return engine === 'model' ? byModel(texts, llm) : byKeywords(texts);
}

async function byKeywords(texts: readonly { id: string; text: string }[]): Promise<EngineResult> {
  const { themes, stats } = groupAnswers(texts, { seed: groupingSeed });
  const named = themes.map(({ label, memberIds }, index) => ({ id: `T${index + 1}`, label, memberIds }));
  const byAnswer = new Map(
    named.flatMap(({ id, label, memberIds }) => memberIds.map((one) => [one, { id, label }])),
  );
  return {
    assigned: texts.map(({ id }) => [byAnswer.get(id)].filter((theme) => theme !== undefined)),
    k: stats.k,
    note: `seed ${groupingSeed}`,
    sentence: engineSentence('keyword', null),
  };
}

async function byModel(
  texts: readonly { id: string; text: string }[],
  llm: Services['llm'],
): Promise<EngineResult> {
  if (!llm) throw new Error('The model engine needs OPENAI_API_KEY or OPENAI_BASE_URL.');
  const question = 'Answers to one open question.';
  const { themes, assigned, uncoded } = await themeTexts(llm, { question, texts });
  return {
    assigned: texts.map(({ id }) => themes.filter((theme) => assigned.get(id)?.includes(theme.id))),
    k: themes.length,
    note: `${uncoded} not coded`,
    sentence: engineSentence('model', llm.model),
  };
}
