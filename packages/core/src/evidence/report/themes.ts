import type { Quote, ThemeCell } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import type { Regime } from '../../study/index.ts';
import { evidenceFrom, themeShare } from '../../theming/index.ts';
import type { Reader } from '../reader.ts';
import {
  readThemeBases,
  readThemeCounts,
  readThemeQuotes,
  readThemesInUse,
  type ThemeQuoteRow,
} from './queries-themes.ts';
import type { Filter, Scope } from './scope.ts';

const quotesATheme = 3;

/** Themes of one question over some respondents, most frequent first; shares are of `base`. */
export type FoundThemes = { base: number; cells: ThemeCell[] };
/** `group` undefined: over all groups. */
export type ThemesOf = (questionId: string, group?: string) => FoundThemes;

/**
 * Distinct respondents by theme for every open question of a report and each group of it, with exact quotes; four
 * queries however many questions. Shares are unadjusted for their number, which the card says.
 */
export async function readReportThemes(
  trx: Trx,
  questions: readonly { id: string; revision: number }[],
  of: { scope: Scope; filter: Filter; regime: Regime; reader: Reader },
): Promise<ThemesOf> {
  if (questions.length === 0) return () => ({ base: 0, cells: [] });
  const { scope, filter, reader } = of;
  const themes = await readThemesInUse(trx, questions);
  const bases = await readThemeBases(trx, questions, scope, filter);
  const counts = await readThemeCounts(trx, questions, scope, filter);
  const asked = { scope, filter, perTheme: quotesATheme, quotes: reader };
  const quotes = await readThemeQuotes(trx, questions, asked);

  return (questionId, group) => {
    const inGroup = (row: { group: string | null; total: boolean }) =>
      group === undefined ? row.total : !row.total && row.group === group;
    const base = bases.find((row) => row.questionId === questionId && inGroup(row))?.base ?? 0;
    const cells = themes.flatMap((theme): ThemeCell[] => {
      const count = counts.find((row) => row.themeId === theme.id && inGroup(row));
      if (theme.questionId !== questionId || !count || count.respondents < evidenceFrom) return [];
      const { estimate: share, lower, upper } = themeShare(of.regime, count.respondents, base);
      return [
        {
          key: theme.id,
          label: theme.label,
          definition: theme.definition,
          count: count.respondents,
          share,
          lower,
          upper,
          unprompted: count.unprompted,
          probed: count.respondents - count.unprompted,
          quotes: quotes.filter((row) => row.themeId === theme.id && chosen(row, group)).map(quoteOf),
        },
      ];
    });
    return { base, cells: cells.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)) };
  };
}

function chosen({ place, placeInGroup, ...row }: ThemeQuoteRow, group: string | undefined): boolean {
  return group === undefined ? place <= quotesATheme : row.group === group && placeInGroup <= quotesATheme;
}

function quoteOf({ answerId, interviewId, respondent, turn, start, end, text }: ThemeQuoteRow): Quote {
  return {
    answerId,
    interviewId,
    turn,
    start,
    end,
    text: text.slice(start, end),
    respondent: `Respondent ${respondent}`,
  };
}
