import { agreementVectors } from './agreement.ts';
import { anytimeVectors } from './anytime.ts';
import { keyResultVectors } from './key-result.ts';
import { meanVectors } from './means.ts';
import { npsVectors } from './nps.ts';
import { planningVectors } from './planning.ts';
import { rankingVectors } from './ranking.ts';
import { shareVectors } from './shares.ts';
import { tableVectors } from './tables.ts';
import { twoShareVectors } from './two-shares.ts';
import type { VectorGroups } from './types.ts';
import { weightingVectors } from './weighting.ts';

/** Every group this package computes. */
export const vectorGroups: VectorGroups = {
  ...shareVectors,
  ...twoShareVectors,
  ...tableVectors,
  ...meanVectors,
  ...npsVectors,
  ...rankingVectors,
  ...agreementVectors,
  ...weightingVectors,
  ...anytimeVectors,
  ...planningVectors,
  ...keyResultVectors,
};
