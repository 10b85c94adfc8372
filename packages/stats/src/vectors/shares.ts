import { goodman } from '../goodman.ts';
import { wilson } from '../wilson.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

/** Shares of one question. */
export const shareVectors: VectorGroups = {
  wilson: vectorGroup(({ x, n, conf }: { x: number; n: number; conf: number }) => {
    const { estimate, lower, upper } = wilson(x, n, conf);
    return { p: estimate, lower, upper };
  }),

  goodman_multinomial: vectorGroup(({ counts, conf }: { counts: number[]; conf: number }) => ({
    intervals: goodman(counts, conf).map(({ lower, upper }) => [lower, upper]),
  })),
};
