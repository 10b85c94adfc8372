import { meanWords, npsWords, quoted } from '../../study/index.ts';
import type { StoredReading } from '../readings/stored-reading.ts';
import { numberOn } from './numbers.ts';
import { type KindWords, type ReadingSubject, soFar, verdictNames } from './reading-words.ts';
import { shareTold } from './weighting.ts';

export const experienceWords: KindWords<'experience'> = {
  claim: (reading, { spec, question, max, label }) => {
    if (reading.line === null) return `What people answer to ${quoted(question)}`;
    const bound = reading.direction === 'decrease' ? 'at most' : 'at least';
    const line = numberOn(reading.scale, reading.line);
    switch (spec.statistic) {
      case 'mean':
      case 'ces':
        return `The mean answer is ${bound} ${line}${max === null ? '' : ` of ${max}`}`;
      case 'nps':
        return `The net promoter score is ${bound} ${line}`;
      case 'sus':
        return `The usability score (SUS) is ${bound} ${line} of 100`;
      default:
        return `${capital(bound)} ${line} answer ${quoted(label ?? '')}`;
    }
  },
  finding: (reading, subject) => {
    const line = reading.line === null ? '' : ` ${positionWords(reading)}`;
    return `${scoreWords(reading, subject)}${soFar(reading)}.${line}`;
  },
  facts: ({ detail, scale }) => {
    if (detail?.kind !== 'experience') return [];
    const { grades, excluded } = detail;
    const spanned = grades.length > 1 ? `Grades ${grades.join(', ')}` : `Grade ${grades[0]}`;
    return [
      ...(grades.length > 0 ? [spanned] : []),
      ...(excluded > 0
        ? [scale === 'sus' ? `${excluded} left out, two or more gaps` : `${excluded} no longer use it`]
        : []),
    ];
  },
  verdicts: (reading) =>
    reading.line === null || reading.estimate === null
      ? []
      : [
          {
            label: `Target of ${numberOn(reading.scale, reading.line)}`,
            words: `${verdictNames[reading.verdict]}${reading.verdict === 'open' ? '' : soFar(reading)}`,
          },
        ],
};

function scoreWords(reading: StoredReading, { spec, label }: ReadingSubject): string {
  const { cell, n } = reading;
  const isWeighted = reading.weighting?.state === 'weighted';
  const name = (words: string) => (isWeighted ? `Weighted ${words}` : capital(words));
  if (reading.scale === 'nps') return `${name('net promoter score')} ${npsWords(reading)} among ${n}`;
  if (reading.scale === 'sus')
    return `${name('usability score (SUS)')} ${meanWords(reading)} of 100 among ${n}`;
  if (reading.scale === 'points') return `${name('mean')} ${meanWords(reading)} among ${n}`;
  if (!cell) return `${n} answered`;
  const share = shareTold(reading);
  return spec.kind === 'experience' && spec.statistic === 'top2'
    ? `${share} chose ${label ?? 'the two highest points'}`
    : `${quoted(label ?? '')}: ${share}`;
}

/** The interval against the line, in words. */
export function positionWords(reading: StoredReading): string {
  const line = numberOn(reading.scale, reading.line ?? 0);
  if (reading.verdict === 'met') return `That reaches the line of ${line}.`;
  if (reading.verdict === 'missed') return `That misses the line of ${line}.`;
  return reading.bar === null
    ? `It cannot yet be told from the line of ${line}.`
    : `There is no verdict against the line of ${line}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
