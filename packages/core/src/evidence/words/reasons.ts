import type { OptionTag } from '@plumbline/contracts';
import { quoted } from '../../study/index.ts';
import type { StoredReading } from '../readings/stored-reading.ts';
import { positionWords } from './experience.ts';
import { percent } from './numbers.ts';
import { type KindWords, type ReadingSubject, soFar, verdictNames } from './reading-words.ts';
import { shareTold } from './weighting.ts';

/** What naming an option of a tag is called. */
export const tagWords: Record<OptionTag, string> = {
  fixable: 'something we can fix',
  mismatch: 'a mismatch',
  unclear: 'something unclear',
  objection: 'an objection',
  none: 'no reason of ours',
};

export const reasonsWords: KindWords<'reasons'> = {
  claim: (_, { spec, question }) =>
    spec.claim
      ? `At least ${percent(spec.claim.atLeast)} name ${tagWords[spec.claim.tag]}`
      : `What people name when asked ${quoted(question)}`,
  finding: (reading, subject) => {
    const { cell } = reading;
    if (!cell) return `${reading.n} answered, and nothing is named by enough people yet${soFar(reading)}.`;
    const share = shareTold(reading);
    const { claim } = subject.spec;
    if (claim) return `${share} name ${tagWords[claim.tag]}${soFar(reading)}. ${positionWords(reading)}`;
    return `${quoted(subject.label ?? '')} is named most: ${share}${soFar(reading)}.${leadWords(reading, subject)}`;
  },
  facts: ({ detail, method }) => [
    ...(/goodman|simultaneous/.test(method) ? ['Intervals hold for every reason at once'] : []),
    ...(detail?.kind === 'reasons' && detail.lead && detail.lead.leads ? ['Lead tested, p ≤ 0.05'] : []),
  ],
  verdicts: (reading, { spec }) =>
    spec.claim && reading.estimate !== null
      ? [
          {
            label: `At least ${percent(spec.claim.atLeast)}`,
            words: `${verdictNames[reading.verdict]}${reading.verdict === 'open' ? '' : soFar(reading)}`,
          },
        ]
      : [],
};

/** One reason leads another only where that was tested. */
function leadWords({ detail }: StoredReading, { labelOf }: ReadingSubject): string {
  if (detail?.kind !== 'reasons') return '';
  const [other] = detail.tied;
  if (other !== undefined) return ` It is tied with ${quoted(labelOf(other))}.`;
  if (detail.lead === null) return '';
  const over = quoted(labelOf(detail.lead.over));
  return detail.lead.leads ? ` It leads ${over}.` : ` Whether it leads ${over} cannot be told.`;
}
