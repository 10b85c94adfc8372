import { verdictFrom } from '../readings/rules-verdict.ts';
import type { StoredReading } from '../readings/stored-reading.ts';
import { numberOn } from './numbers.ts';
import { nobodyWords } from './reading.ts';
import type { ReadingSubject } from './reading-words.ts';

/** Why the evidence is no stronger than it is: its weakest factor. */
export function strengthReasonOf(reading: StoredReading, subject: ReadingSubject, weakest: string): string {
  const { n, line, scale, regime } = reading;
  const at =
    line === null ? 'the line' : scale === 'ratio' ? 'no difference' : `the line of ${numberOn(scale, line)}`;
  switch (weakest) {
    case 'nobody':
      return nobodyWords(subject.spec);
    case 'under_five':
      return `Only ${n} ${n === 1 ? 'person has' : 'people have'} answered.`;
    case 'few':
      return `Fewer than ${verdictFrom} answers: no verdict yet.`;
    case 'missing':
      return 'More than 40 % of those asked did not answer: no verdict.';
    case 'weights':
      return 'The answers are worth fewer than ten once they are weighted, or would weigh too unequally: no verdict.';
    case 'small_arm':
      return 'Fewer than ten in one of the groups: no verdict.';
    case 'small_expected':
      return 'Fewer than two would be expected in one of the cells: no verdict.';
    case 'claim_edited':
      return 'The claim was written after the first answer: it is exploratory and has no verdict.';
    case 'exploratory':
      return 'The claim was written or changed after the first answer: it is exploratory, whatever the interval says.';
    case 'no_line':
      return 'No line was set, so it shows a direction only.';
    case 'band':
      return 'A band to keep within has no single line to clear.';
    case 'drifted':
      return 'Answers changed over time, so there is no interval that holds for all of them.';
    case 'includes_line':
      return `The interval includes ${at}${regime === 'live' ? ', so far' : ''}.`;
    case 'live':
      return 'The interval clears the line so far, at whatever moment one looks; it is not the final one.';
    case 'some_missing':
      return 'The interval clears the line, but over 20 % of those asked did not answer.';
    case 'machine_coded':
      return 'The interval clears the line, but the answers were themed once and nobody has checked how well two would agree.';
    case 'holm':
      return 'The interval clears the line, but not once it is counted that this objective makes several claims.';
    default:
      return 'The study is closed and the interval clears the line.';
  }
}
