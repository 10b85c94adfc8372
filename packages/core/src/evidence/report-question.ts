import type { Cohort, ReportQuestion, ThemeCell } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { wilson } from '@plumbline/stats';
import { type AnswerSummary, quoted, shareWords, tooFew } from '../study/index.ts';
import { type ThemeCounts, themeCells, themingState } from '../theming/index.ts';
import { hideSmall } from './hide-small.ts';
import type { Wording } from './queries-answers.ts';
import type { Reader } from './reader.ts';

type Asked = Wording & { id: string };

/** One card of a report: the summary, and for an open question its themes as they are now. */
export async function reportQuestion(
  trx: Trx,
  question: Asked,
  summary: AnswerSummary,
  { reader, cohort }: { reader: Reader; cohort: Cohort | null },
): Promise<ReportQuestion> {
  const { id, type, text, revision } = question;
  const card = { id, type, text, revision, ...summary, hidden: false, groups: [], comparison: null };
  if (card.distribution.type !== 'open_ended') return hideSmall(card, reader);
  const counts = await themeCells(trx, { questionId: id, revision, cohort, quotes: reader });
  const distribution = {
    type: 'open_ended' as const,
    cells: counts.themes.map((theme) => themeCell(theme, counts.base)),
    base: counts.base,
    theming: await themingState(trx, id),
  };
  return hideSmall({ ...card, distribution, sentence: themeSentence(counts, summary) }, reader);
}

type Theme = ThemeCounts['themes'][number];

function themeCell(
  { id, label, definition, respondents, unprompted, probed, quotes }: Theme,
  base: number,
): ThemeCell {
  const { estimate: share, lower, upper } = wilson(respondents, base);
  return { key: id, label, count: respondents, share, lower, upper, definition, unprompted, probed, quotes };
}

function themeSentence({ base, themes }: ThemeCounts, { n, sentence }: AnswerSummary): string {
  const [first] = themes;
  if (!first || tooFew(n) !== null) return sentence;
  const cell = { count: first.respondents, ...wilson(first.respondents, base) };
  return `${quoted(first.label)} comes up most: ${shareWords(cell, base)}. One answer can carry several themes.`;
}
