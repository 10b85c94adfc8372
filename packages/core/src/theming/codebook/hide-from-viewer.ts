import type { Codebook } from '@plumbline/contracts';
import { splitFrom } from '../../study/index.ts';
import { evidenceFrom } from '../theme-cells.ts';

/**
 * What a reader without transcripts may see: no base under five, no theme that fewer than three brought up, nothing
 * that is still being worked on.
 */
export function hideFromViewer(codebook: Codebook): Codebook {
  const shown: Codebook = { ...codebook, run: null, budget: null, draft: null, suggestions: [] };
  const { coded } = codebook.respondents;
  if (coded > 0 && coded < splitFrom) return withoutNumbers(shown);
  return {
    ...shown,
    agreement: codebook.agreement?.finishedAt ? codebook.agreement : null,
    themes: codebook.themes
      .filter(({ respondents }) => respondents >= evidenceFrom)
      // One small week would follow from the others, so they go together.
      .map((theme) => (theme.trend.some(({ base }) => base < splitFrom) ? { ...theme, trend: [] } : theme)),
  };
}

function withoutNumbers(codebook: Codebook): Codebook {
  return {
    ...codebook,
    respondents: { coded: 0, uncoded: 0, withoutTheme: 0 },
    themes: [],
    theming: { ...codebook.theming, sentence: '', uncoded: 0, coded: 0, withoutTheme: 0 },
    agreement: null,
    stability: null,
  };
}
