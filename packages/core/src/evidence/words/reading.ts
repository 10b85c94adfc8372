import type { Reading } from '@plumbline/contracts';
import { tooFew } from '../../study/index.ts';
import type { EvidenceSpec } from '../readings/spec.ts';
import type { StoredReading } from '../readings/stored-reading.ts';
import { contrastWords } from './contrast.ts';
import { experienceWords } from './experience.ts';
import { objectionWords } from './objection.ts';
import { reachWords } from './reach.ts';
import type { KindWords, ReadingSubject } from './reading-words.ts';
import { reasonsWords } from './reasons.ts';
import { basisFacts } from './weighting.ts';

type Words = Pick<Reading, 'claim' | 'sentence' | 'facts' | 'verdicts'>;

/** The claim, the finding with n and the interval, short facts, and a line a verdict. */
export function wordsOf(reading: StoredReading, subject: ReadingSubject): Words {
  const { spec } = subject;
  switch (spec.kind) {
    case 'experience':
      return told(experienceWords, reading, { ...subject, spec });
    case 'reasons':
      return told(reasonsWords, reading, { ...subject, spec });
    case 'contrast':
      return told(contrastWords, reading, { ...subject, spec });
    case 'reach':
      return told(reachWords, reading, { ...subject, spec });
    case 'objection':
      return told(objectionWords, reading, { ...subject, spec });
    default:
      return spec satisfies never;
  }
}

function told<Kind extends EvidenceSpec['kind']>(
  words: KindWords<Kind>,
  reading: StoredReading,
  subject: ReadingSubject & { spec: Extract<EvidenceSpec, { kind: Kind }> },
): Words {
  const few = reading.n === 0 ? nobodyWords(subject.spec) : tooFew(reading.n);
  return {
    claim: words.claim(reading, subject),
    sentence: few ?? `${words.finding(reading, subject)}${uncodedWords(reading)}`,
    facts:
      few === null ? [...words.facts(reading, subject), ...basisFacts(reading), ...waveFact(reading)] : [],
    verdicts: few === null ? words.verdicts(reading, subject) : [],
  };
}

function waveFact({ wave, previous }: StoredReading): string[] {
  return wave > 1 || previous !== null ? [`Wave ${wave}`] : [];
}

function uncodedWords({ uncoded }: StoredReading): string {
  if (uncoded === 0) return '';
  return ` ${uncoded} ${uncoded === 1 ? 'answer is' : 'answers are'} not themed yet.`;
}

/** Answers of others may be there: a link or an import without the attribute counts in no cohort. */
export function nobodyWords(spec: EvidenceSpec): string {
  if (spec.kind === 'contrast') {
    const { attribute, yes, no } = spec.outcome;
    return `Nobody known to have ${attribute} = ${yes} or ${no} has answered yet.`;
  }
  if (spec.cohort === null) return 'Nobody has answered yet.';
  return `Nobody known to have ${spec.cohort.attribute} = ${spec.cohort.values.join(' or ')} has answered yet.`;
}
