import type { ObjectionSpec } from '../readings/spec.ts';
import type { StoredReading } from '../readings/stored-reading.ts';
import { positionWords } from './experience.ts';
import { percent } from './numbers.ts';
import { type KindWords, soFar, verdictNames } from './reading-words.ts';
import { tagWords } from './reasons.ts';
import { shareTold } from './weighting.ts';

export const objectionWords: KindWords<'objection'> = {
  claim: (_, { spec }) => `Fewer than ${percent(spec.line)} ${objectWords(spec)}`,
  finding: (reading, { spec }) => `${shareFinding(reading, spec)}${soFar(reading)}. ${ruling(reading)}`,
  facts: () => [],
  verdicts: (reading, { spec }) =>
    reading.estimate === null
      ? []
      : [
          {
            label: `Fewer than ${percent(spec.line)}`,
            words: `${verdictNames[reading.verdict]}${reading.verdict === 'open' ? '' : soFar(reading)}`,
          },
        ],
};

function objectWords({ tag }: ObjectionSpec): string {
  return tag === 'objection' ? 'object' : `name ${tagWords[tag]}`;
}

function shareFinding(reading: StoredReading, spec: ObjectionSpec): string {
  const { cell, upper } = reading;
  const { count, of: n } = cell ?? { count: 0, of: 0 };
  const upTo = upper === null ? '' : `: up to ${percent(upper)}`;
  if (count === 0) return `0 of ${n} does not mean none${upTo}`;
  return `${shareTold(reading)} ${objectWords(spec)}${upTo}`;
}

function ruling(reading: StoredReading): string {
  if (reading.verdict === 'met') return `That stays below the line of ${percent(reading.line ?? 0)}.`;
  return reading.verdict === 'missed'
    ? `That is above the line of ${percent(reading.line ?? 0)}.`
    : positionWords(reading);
}
