import type { Cohort, Quote } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { countCodedRespondents, countThemes, type QuoteRow, readQuotes } from './queries-cells.ts';

/** A theme that fewer respondents brought up is not shown as evidence. */
export const evidenceFrom = 3;
const quotesATheme = 3;

export type ThemeCounts = {
  /** Respondents whose answers are coded, with a theme or without: what shares are of. */
  base: number;
  /** Most frequent first. `respondents` = `unprompted` + `probed` (named only after a probe). */
  themes: {
    id: string;
    label: string;
    definition: string;
    respondents: number;
    unprompted: number;
    probed: number;
    quotes: Quote[];
  }[];
};

export type ThemeCellsInput = {
  questionId: string;
  revision?: number;
  /** Counts only respondents of this cohort. */
  cohort?: Cohort | null;
  /** `released`: only quotes that viewers may read. */
  quotes: 'all' | 'released';
};

/**
 * Distinct respondents by theme, for the report and the evidence, with up to three exact quotes each.
 * Themes of fewer than three respondents are left out.
 */
export async function themeCells(trx: Trx, input: ThemeCellsInput): Promise<ThemeCounts> {
  const filter = { questionId: input.questionId, revision: input.revision, cohort: input.cohort ?? null };
  const base = await countCodedRespondents(trx, filter);
  const counts = await countThemes(trx, filter);
  const quotes = await readQuotes(trx, filter, { perTheme: quotesATheme, quotes: input.quotes });
  const themes = counts
    .filter(({ respondents }) => respondents >= evidenceFrom)
    .map(({ origin: _, ...theme }) => ({
      ...theme,
      probed: theme.respondents - theme.unprompted,
      quotes: quotes.filter(({ themeId }) => themeId === theme.id).map(toQuote),
    }));
  return { base, themes };
}

function toQuote(row: QuoteRow): Quote {
  return {
    answerId: row.answerId,
    interviewId: row.interviewId,
    turn: row.turn,
    start: row.start,
    end: row.end,
    text: row.text.slice(row.start, row.end),
    respondent: `Respondent ${row.respondentNumber}`,
  };
}
