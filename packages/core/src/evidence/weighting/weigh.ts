import type { Attributes, Cohort, CohortSize } from '@plumbline/contracts';
import { type CellCount, rakeTrimmed } from '@plumbline/stats';

/** Weights of some respondents, one each, in their order. */
export type Weights = {
  each: readonly number[];
  /** The group of each respondent, those who are alike in every attribute that is weighted by; from 0. */
  groups: readonly number[];
};

/** What the weights of some respondents rest on, as it is kept and told. */
export type Weighed = {
  state: 'weighted';
  /** Attributes whose groups have a known size. */
  attributes: string[];
  /** Kish's number of answers that they are worth, and how many times fewer that is. */
  effectiveN: number;
  designEffect: number;
  /** Respondents whose weight was trimmed, and the largest share by which a group then misses its known size. */
  trimmed: number;
  gap: number;
  /** Respondents in the smallest group that the weights tell apart. */
  smallest: number;
};
/** Why answers are not weighted though sizes are known; `value` only of a group whose size somebody wrote down. */
export type NotWeighed = {
  state: 'refused';
  reason: 'empty_level' | 'unknown_level' | 'totals_differ' | 'no_convergence' | 'too_unequal';
  attribute: string | null;
  value: string | null;
};
export type Weighing = { found: Weighed; weights: Weights } | { found: NotWeighed | null; weights: null };

/** Weights that differ more than this are no weights but a guess: the design effect beyond which there is no verdict. */
const mostUnequal = 4;

/** Known sizes that hold for the respondents of a cohort: without one, all; within one, those of its own values, if several. */
export function sizesWithin(sizes: readonly CohortSize[], cohort: Cohort | null): CohortSize[] {
  if (cohort === null) return [...sizes];
  const own = sizes.filter(
    ({ attribute, value }) => attribute === cohort.attribute && cohort.values.includes(value),
  );
  return cohort.values.length > 1 ? own : [];
}

/**
 * Weights that give groups of respondents their known sizes: raking over every attribute with known sizes, each weight
 * kept within a fifth and five times their mean. Nothing to find without sizes or respondents; refused with a reason when
 * a group of known size did not answer, a respondent is in none, or the answers would count too unequally.
 */
export function weigh(people: readonly { attributes: Attributes }[], sizes: readonly CohortSize[]): Weighing {
  if (sizes.length === 0 || people.length === 0) return { found: null, weights: null };
  const attributes = [...new Set(sizes.map(({ attribute }) => attribute))].sort();
  const { cells, groups } = groupsOf(people, attributes);
  const raked = rakeTrimmed(cells, marginsOf(sizes, attributes));
  if (raked.refused) return { found: refusalOf(raked.refused), weights: null };
  const { effectiveN, trimmed, marginGap } = raked;
  const designEffect = people.length / effectiveN;
  if (designEffect > mostUnequal) return { found: refusalOf({ reason: 'too_unequal' }), weights: null };
  return {
    found: {
      state: 'weighted',
      attributes,
      effectiveN,
      designEffect,
      trimmed,
      gap: marginGap,
      smallest: Math.min(...cells.map(({ count }) => count)),
    },
    weights: { each: groups.map((group) => raked.cells[group]?.weight ?? 0), groups },
  };
}

type Refusal = Extract<ReturnType<typeof rakeTrimmed>, { refused: object }>['refused'];

function refusalOf(refused: Refusal | { reason: 'too_unequal' }): NotWeighed {
  const { reason } = refused;
  const attribute = 'margin' in refused ? refused.margin : null;
  // A respondent's own value is theirs to withdraw, so it is not kept.
  const value = reason === 'empty_level' ? refused.level : null;
  return { state: 'refused', reason, attribute, value };
}

function groupsOf(people: readonly { attributes: Attributes }[], names: readonly string[]) {
  const cells: (CellCount & { count: number })[] = [];
  const places = new Map<string, number>();
  const groups = people.map(({ attributes }) => {
    const levels = Object.fromEntries(
      names.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
    );
    const key = JSON.stringify(names.map((name) => levels[name] ?? null));
    const place = places.get(key) ?? cells.push({ levels, count: 0 }) - 1;
    places.set(key, place);
    const cell = cells[place];
    if (cell) cell.count += 1;
    return place;
  });
  return { cells, groups };
}

function marginsOf(sizes: readonly CohortSize[], attributes: readonly string[]) {
  return Object.fromEntries(
    attributes.map((name) => [
      name,
      Object.fromEntries(
        sizes.filter(({ attribute }) => attribute === name).map(({ value, size }) => [value, size]),
      ),
    ]),
  );
}
