import { quoted } from '../../study/index.ts';
import type { ContrastSpec } from '../readings/spec.ts';
import type { ContrastDetail, StoredReading } from '../readings/stored-reading.ts';
import { grouped, intervalOn, numberOn, numberWithInterval, percent } from './numbers.ts';
import { type KindWords, type ReadingSubject, soFar } from './reading-words.ts';

export const contrastWords: KindWords<'contrast'> = {
  claim: (_, subject) => {
    const { claim, outcome } = subject.spec;
    const more = {
      above_one: 'more likely',
      at_least: `at least ${times(claim.ratio)} as likely`,
      about: `about ${times(claim.ratio)} as likely`,
    };
    return `${who(subject)} are ${more[claim.comparator]} to be ${outcome.yes}`;
  },
  finding: (reading, { spec }) => {
    const { detail } = reading;
    if (detail?.kind !== 'contrast') return '';
    const counts = countWords(detail, spec);
    if (reading.estimate === null && reading.lower === null)
      return `${counts}${soFar(reading)}. That is too few in a group to compare.`;
    return `${ratioWords(reading, detail, spec)}${soFar(reading)}: ${counts}.${refusal(detail)} An association, not a cause.`;
  },
  facts: ({ detail, estimate }, { spec }) =>
    detail?.kind === 'contrast' ? factsOf(detail, spec, estimate) : [],
  verdicts: (reading, { spec }) =>
    reading.detail?.kind === 'contrast' ? verdictLines(reading, reading.detail, spec) : [],
};

function who({ spec, question, labelOf }: ReadingSubject & { spec: ContrastSpec }): string {
  const { behaviour } = spec;
  if ('attribute' in behaviour) return `Those with ${behaviour.attribute} = ${behaviour.values.join(' or ')}`;
  const options = behaviour.optionIds.map((key) => quoted(labelOf(key))).join(' or ');
  return `Those who answer ${options} to ${quoted(question)}`;
}

function countWords({ first, second }: ContrastDetail, { design, outcome }: ContrastSpec): string {
  const [one, two] = [`${first.x} of ${first.n}`, `${second.x} of ${second.n}`];
  return design === 'outcome_sampled'
    ? `${one} ${outcome.yes} and ${two} ${outcome.no} respondents did it`
    : `${one} who did it and ${two} who did not were ${outcome.yes}`;
}

function ratioWords(reading: StoredReading, { refused }: ContrastDetail, { outcome }: ContrastSpec): string {
  const interval = intervalOn('ratio', reading);
  const value = reading.estimate === null ? 'No finite number of' : numberOn('ratio', reading.estimate);
  return refused
    ? `${value} times the odds to be ${outcome.yes} ${interval}`
    : `${value} times as likely to be ${outcome.yes} ${interval}`;
}

function refusal({ refused }: ContrastDetail): string {
  return refused
    ? ' The interviews were drawn by outcome and the sizes of its groups are not known, so how many times as likely cannot be told: only the odds ratio.'
    : '';
}

function factsOf(
  { cohort, first, second, exposed, odds, eValue, refused, fisherP }: ContrastDetail,
  { design, outcome }: ContrastSpec,
  estimate: number | null,
): string[] {
  const drawn = {
    outcome_sampled: 'outcome-sampled',
    exposure_sampled: 'sampled by behaviour',
    whole_cohort: 'whole cohort',
  }[design];
  const groups =
    design === 'outcome_sampled'
      ? `${first.n} ${outcome.yes} and ${second.n} ${outcome.no} answered`
      : `${first.n} did it and ${second.n} did not`;
  const cohortFact = cohort
    ? `Cohort of ${grouped(cohort.first + cohort.second)}, ${drawn}`
    : `${capital(drawn)}`;
  if (estimate === null) return [groups, cohortFact];
  return [
    groups,
    cohortFact,
    ...(exposed === null ? [] : [`Implied share ${percent(exposed)}`]),
    ...(refused || odds.estimate === null ? [] : [`Odds ratio ${numberWithInterval('ratio', odds)}`]),
    ...(eValue?.point == null
      ? []
      : [`E-value ${eValue.point.toFixed(1)}, limit ${(eValue.limit ?? 1).toFixed(1)}`]),
    ...(fisherP === null ? [] : [`Fisher p ${fisherP < 0.001 ? '< 0.001' : fisherP.toFixed(3)}`]),
  ];
}

const directions = { supported: 'Supported', contradicted: 'Contradicted', inconclusive: 'Inconclusive' };
const magnitudes = { ...directions, not_shown: 'Not shown' };
const wordings = { no_meaningful_lift: ': no meaningful lift', above_one_but_small: ': above 1 but small' };

function verdictLines(
  reading: StoredReading,
  { ruling, refused }: ContrastDetail,
  { claim }: ContrastSpec,
): { label: string; words: string }[] {
  if (reading.estimate === null && reading.lower === null) return [];
  const barred = reading.bar === null ? null : 'No verdict';
  const settled = (word: string) =>
    word === 'Supported' || word === 'Contradicted' ? `${word}${soFar(reading)}` : word;
  const wording = ruling.wording === null ? '' : wordings[ruling.wording];
  const direction = {
    label: 'Direction',
    words: barred ?? `${settled(directions[ruling.direction])}${wording}`,
  };
  if (ruling.magnitude === null) return [direction];
  const untold = refused && ruling.magnitude !== 'contradicted' ? ': the ratio cannot be told' : '';
  return [
    direction,
    {
      label: `“${claim.comparator === 'about' ? 'About ' : ''}${times(claim.ratio)}”`,
      words: barred ?? `${settled(magnitudes[ruling.magnitude])}${untold}`,
    },
  ];
}

function times(ratio: number): string {
  return `${ratio} times`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
