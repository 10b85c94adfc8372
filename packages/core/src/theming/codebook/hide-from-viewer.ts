import type { Codebook, Theme } from '@plumbline/contracts';
import { splitFrom } from '../../study/index.ts';
import { evidenceFrom } from '../theme-cells.ts';

/**
 * What a reader without transcripts may see: the themes that several people brought up, and nothing that is still being
 * worked on. No counts: these are of every wave, wording and flagged interview, and what one person more or less said
 * would follow from the difference to those of the report.
 */
export function hideFromViewer(codebook: Codebook): Codebook {
  const few = (codebook.respondents?.coded ?? 0) < splitFrom;
  return {
    ...codebook,
    respondents: null,
    themes: few ? [] : codebook.themes.filter(isShown).map(withoutCounts),
    theming: few
      ? { ...codebook.theming, sentence: '', uncoded: 0, coded: 0, withoutTheme: 0 }
      : codebook.theming,
    run: null,
    budget: null,
    draft: null,
    suggestions: [],
    agreement: null,
    stability: few ? null : codebook.stability,
  };
}

function isShown({ respondents }: Theme): boolean {
  return (respondents ?? 0) >= evidenceFrom;
}

function withoutCounts(theme: Theme): Theme {
  const nothing = {
    respondents: null,
    unprompted: null,
    probed: null,
    share: null,
    lower: null,
    upper: null,
  };
  return { ...theme, ...nothing, trend: [], mergedThemes: [], origins: null };
}
