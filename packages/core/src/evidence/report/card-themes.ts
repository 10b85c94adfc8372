import type { Distribution, ThemingState } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { quoted, shareWords, tooFew } from '../../study/index.ts';
import { themingState } from '../../theming/index.ts';
import type { CardsInput, Shown } from './card.ts';
import { stillQuotable } from './stored-themes.ts';
import { type FoundThemes, readReportThemes } from './themes.ts';

type CardThemes = FoundThemes & { theming: ThemingState };
type CardThemesOf = (questionId: string, group?: string) => CardThemes | undefined;

/** Themes of each open question of a report: as summarised where that fits what is asked, else counted now. */
export async function cardThemes(trx: Trx, input: CardsInput): Promise<CardThemesOf> {
  const { questions, reader } = input;
  const open = questions.filter(({ type }) => type === 'open_ended');
  const stored = new Map(
    open.flatMap((question) => {
      const themes = input.stored(question)?.themes;
      return themes ? [[question.id, themes] as const] : [];
    }),
  );
  const quotable = await stillQuotable(trx, [...stored.values()], reader);
  const others = open.filter(({ id }) => !stored.has(id));
  const counted = await readReportThemes(trx, others, input);
  const theming = new Map<string, ThemingState>();
  for (const { id } of others) theming.set(id, await themingState(trx, id));

  return (questionId, group) => {
    const kept = stored.get(questionId);
    if (kept) return { ...quotable(kept[reader]), theming: kept.theming };
    const state = theming.get(questionId);
    return state && { ...counted(questionId, group), theming: state };
  };
}

export function withThemes(card: Shown, themes: CardThemes | undefined): Shown {
  if (card.distribution.type !== 'open_ended' || themes === undefined) return card;
  const { base, cells, theming } = themes;
  const distribution: Distribution = { type: 'open_ended', cells, base, theming };
  const [first] = cells;
  if (!first || tooFew(card.n) !== null) return { ...card, distribution };
  const sentence = `${quoted(first.label)} comes up most: ${shareWords(first, base)}. One answer can carry several themes.`;
  return { ...card, distribution, sentence };
}
