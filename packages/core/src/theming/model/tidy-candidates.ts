import { mergeThemes, type ProposedTheme } from '@plumbline/llm';
import { asName } from '@plumbline/textmining';
import type { Book } from './load-work.ts';
import { callModel, type ModelRun } from './model-call.ts';
import { nearThemes } from './near-themes.ts';

const mostSets = 12;

/**
 * The proposed themes without those that say the same: of one name they are one, near ones are put to the model, which may
 * keep, merge or split them. Themes in use only ever take others in; locked ones are not shown. Without a usable reply all
 * are kept.
 */
export async function tidyCandidates(
  modelRun: ModelRun,
  { themes, version }: Book,
  proposed: readonly ProposedTheme[],
): Promise<ProposedTheme[]> {
  const candidates = oneOfEachName(
    proposed,
    themes.map(({ label }) => label),
  ).map((theme, index) => ({ ...theme, id: `candidate ${index}`, existing: false }));
  const inUse = themes
    .filter(({ locked }) => !locked)
    .map((theme) => ({ ...theme, supportingAnswerIds: [], existing: true }));
  const sets = nearThemes(inUse, candidates).slice(0, mostSets);
  if (sets.length === 0) return candidates.map(wordsOf);
  const { question } = modelRun;
  const { request, read } = mergeThemes({ question: question.text, language: question.language, sets });
  const answerIds = candidates.flatMap(({ supportingAnswerIds }) => supportingAnswerIds);
  const reply = await callModel(modelRun, request, { answerIds, version });
  if (!reply.ok) return candidates.map(wordsOf);
  const decisions = new Map(read(reply.value).map((decision) => [decision.id, decision]));
  const tidied = candidates.flatMap((candidate) => {
    const decision = decisions.get(candidate.id);
    if (decision?.kind === 'merge') return [];
    if (decision?.kind === 'split')
      return decision.parts.map((part) => ({
        ...part,
        label: asName(part.label),
        supportingAnswerIds: candidate.supportingAnswerIds,
      }));
    return [wordsOf(candidate)];
  });
  return oneOfEachName(
    tidied,
    themes.map(({ label }) => label),
  );
}

/** Proposals of one name are one theme, supported by all their answers; names in use are no proposals. */
function oneOfEachName(proposed: readonly ProposedTheme[], taken: readonly string[]): ProposedTheme[] {
  const names = new Set(taken.map(nameOf));
  const byName = new Map<string, ProposedTheme>();
  for (const theme of proposed) {
    const name = nameOf(theme.label);
    if (names.has(name)) continue;
    const known = byName.get(name);
    const supporting = [...(known?.supportingAnswerIds ?? []), ...theme.supportingAnswerIds];
    byName.set(name, { ...(known ?? theme), supportingAnswerIds: [...new Set(supporting)] });
  }
  return [...byName.values()];
}

export function nameOf(label: string): string {
  return label.normalize('NFC').trim().toLowerCase();
}

function wordsOf({
  label,
  definition,
  includeWhen,
  excludeWhen,
  supportingAnswerIds,
}: ProposedTheme): ProposedTheme {
  return { label, definition, includeWhen, excludeWhen, supportingAnswerIds };
}
