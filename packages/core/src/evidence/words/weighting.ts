import { listed as listWords, shareWords } from '../../study/index.ts';
import type { StoredReading } from '../readings/stored-reading.ts';
import type { NotWeighed, Weighed } from '../weighting/weigh.ts';
import { numberOn, numberWithInterval, percent } from './numbers.ts';

type Told = Pick<StoredReading, 'cell' | 'lower' | 'upper' | 'estimate' | 'weighting'>;

/** "13 of 32, 41 % [26, 58]"; weighted, the count and then the number: "13 of 32, weighted 45 % [28, 63 %]". */
export function shareTold({ cell, weighting, ...of }: Told): string {
  if (!cell) return '';
  if (weighting?.state !== 'weighted') return shareWords({ ...cell, ...of }, cell.of);
  return `${cell.count} of ${cell.of}, weighted ${numberWithInterval('share', of)}`;
}

/** What a number rests on besides its answers: known sizes, with what it would be without them, or a list. */
export function basisFacts({ weighting, listed, n, scale }: StoredReading): string[] {
  const asked =
    listed === null ? [] : [`${n} of a list of ${listed} people, whose rest the interval is about`];
  if (weighting?.state !== 'weighted') return asked;
  return [weightedWords(weighting), effectiveWords(weighting), unweightedWords(scale, weighting.unweighted)];
}

export function weightedWords({ attributes }: Pick<Weighed, 'attributes'>): string {
  return `Weighted to known sizes of ${listWords(attributes)}`;
}

export function effectiveWords({ effectiveN }: Pick<Weighed, 'effectiveN'>): string {
  return `Effective n ${Math.round(effectiveN)}`;
}

function unweightedWords(scale: StoredReading['scale'], { estimate }: { estimate: number | null }): string {
  return estimate === null ? 'Unweighted: no value' : `Unweighted ${numberOn(scale, estimate)}`;
}

/** What to mind of weights, or why there are none. */
export function weightingCautions(weighting: Weighed | NotWeighed | null, n: number): string[] {
  if (weighting === null) return [];
  if (weighting.state === 'refused') return [`Not weighted: ${refusedWords(weighting)}`];
  const { designEffect, effectiveN, trimmed, gap } = weighting;
  const missed =
    Math.round(gap * 100) > 0 ? `; groups still miss their known sizes by up to ${percent(gap)}` : '';
  const [who, weights] = trimmed === 1 ? ['answer was', 'The weight'] : ['answers were', 'The weights'];
  return [
    ...(designEffect > 2
      ? [`The weights differ much: ${n} answers are worth only ${Math.round(effectiveN)}.`]
      : []),
    ...(trimmed > 0
      ? [`${weights} of ${trimmed} ${who} kept within a fifth and five times the mean${missed}.`]
      : []),
  ];
}

/** Without how many: of a group of one to four nobody may learn. */
function refusedWords({ reason, attribute, value }: NotWeighed): string {
  switch (reason) {
    case 'empty_level':
      return `nobody with ${attribute} = ${value} has answered, and they are known to be there. Ask some of them, or take that size out.`;
    case 'unknown_level':
      return `not everybody who answered has a ${attribute} of known size. Give the size of each group of ${attribute}.`;
    case 'totals_differ':
      return 'the known sizes of two attributes add up to different totals. They have to be of the same people.';
    case 'no_convergence':
      return 'no weights give all groups their known sizes at once. Ask more people of the smaller groups.';
    case 'too_unequal':
      return 'the groups asked are so unlike the known sizes that few answers would decide alone. There is no verdict; ask more people of the groups that are missing.';
    default:
      return reason satisfies never;
  }
}
