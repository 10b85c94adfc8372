import type { CodebookTheme, Theme } from '@plumbline/contracts';
import type { Regime } from '../../study/index.ts';
import { themeShare } from '../theme-share.ts';
import type { MergedRow, ThemeFacts, WeekRow } from './queries-themes.ts';

type Counted = {
  regime: Regime;
  /** People whose answers were read: what shares are of. */
  base: number;
  facts: readonly ThemeFacts[];
  weeks: readonly WeekRow[];
  merged: readonly MergedRow[];
};

/** The themes of a version with their numbers, in the codebook's order. */
export function viewThemes(themes: readonly CodebookTheme[], counted: Counted): Theme[] {
  const factsOf = new Map(counted.facts.map((facts) => [facts.themeId, facts]));
  const bases = counted.weeks.filter(({ themeId }) => themeId === null);
  return themes.map((theme) => {
    const facts = factsOf.get(theme.id);
    const respondents = facts?.respondents ?? 0;
    const unprompted = facts?.unprompted ?? 0;
    const { estimate, lower, upper } = themeShare(counted.regime, respondents, counted.base);
    const inWeek = new Map(
      counted.weeks.filter(({ themeId }) => themeId === theme.id).map((row) => [row.week, row.respondents]),
    );
    return {
      ...theme,
      respondents,
      unprompted,
      probed: respondents - unprompted,
      share: estimate,
      lower,
      upper,
      trend: bases.map(({ week, respondents: base }) => ({
        week,
        respondents: inWeek.get(week) ?? 0,
        base,
      })),
      mergedThemes: mergedInto(theme.id, counted.merged),
      origins: {
        model: facts?.model ?? 0,
        keyword: facts?.keyword ?? 0,
        rule: facts?.rule ?? 0,
        person: facts?.person ?? 0,
      },
    };
  });
}

/** Also what was merged into those before: its answers are here too. */
function mergedInto(themeId: string, merged: readonly MergedRow[]): Theme['mergedThemes'] {
  return merged
    .filter(({ into }) => into === themeId)
    .flatMap(({ id, label }) => [{ id, label }, ...mergedInto(id, merged)]);
}
