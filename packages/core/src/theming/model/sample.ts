import { createHash } from 'node:crypto';

export const mostAnswersAProposal = 40;
const mostProposals = 8;

/**
 * Batches of 15 to 40 answers to propose themes from, fewer when there are fewer answers. Those that no theme covers come
 * first. The seed is stored with the question: it is its wording, so that a repeat asks the same.
 */
export function drawBatches<T>(uncovered: readonly T[], others: readonly T[], seed: string): T[][] {
  const most = mostAnswersAProposal * mostProposals;
  const drawn = [...shuffled(uncovered, seed), ...shuffled(others, seed)].slice(0, most);
  const count = Math.ceil(drawn.length / mostAnswersAProposal);
  return Array.from({ length: count }, (_, batch) => drawn.filter((_one, at) => at % count === batch));
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[], seed: string): T[] {
  const next = numbersFrom(seed);
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = next() % (at + 1);
    const [one, two] = [result[at], result[other]];
    if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one];
  }
  return result;
}

/** Whole numbers below 2^32 from a hash in counter mode. */
function numbersFrom(seed: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0);
  };
}
