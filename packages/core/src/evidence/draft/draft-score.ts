import type { QuestionInput } from '@plumbline/contracts';
import type { ExperienceSpec } from '../readings/spec.ts';
import type { DraftSubject } from './queries.ts';

type Score = { question: QuestionInput; spec: Pick<ExperienceSpec, 'statistic' | 'optionId'> };

/** The question that measures an experience key result on the scale its target is stated on. */
export function scoreQuestion(subject: DraftSubject, topic: string): Score {
  const whyWeAsk = `Measures “${subject.title}” itself, so that its target is held against what people answer now.`;
  const shared = { whyWeAsk, required: true };
  if (/very disappointed/i.test(`${subject.title} ${subject.metricName}`)) {
    return {
      question: {
        ...shared,
        type: 'single_choice',
        text: 'How would you feel if you could no longer use us?',
        config: { options: feelings },
      },
      spec: { statistic: 'share', optionId: 'very' },
    };
  }
  if (/\bnps\b|net promoter|recommend/i.test(`${subject.title} ${subject.metricName}`)) {
    return {
      question: {
        ...shared,
        type: 'scale',
        text: 'How likely are you to recommend us to a colleague?',
        config: { min: 0, max: 10, minLabel: 'Not at all likely', maxLabel: 'Very likely', preset: 'nps' },
      },
      spec: { statistic: 'nps' },
    };
  }
  const max = pointsFor(subject);
  return {
    question: {
      ...shared,
      type: 'scale',
      text: `Thinking of the last weeks, how would you rate this: “${topic}”?`,
      config: {
        min: 1,
        max,
        minLabel: 'Very bad',
        maxLabel: 'Very good',
        preset: max === 5 ? 'csat' : 'custom',
      },
    },
    spec: { statistic: subject.unit === 'percent' ? 'top2' : 'mean' },
  };
}

const feelings = [
  { id: 'very', label: 'Very disappointed' },
  { id: 'somewhat', label: 'Somewhat disappointed' },
  { id: 'not', label: 'Not disappointed' },
];

function pointsFor({ title, unit, target }: DraftSubject): number {
  const stated = Number(/\b1 to (\d+)\b/.exec(title)?.[1]);
  if (stated >= 3 && stated <= 10) return stated;
  if (unit === 'percent' || target === null || target <= 5) return 5;
  return target <= 7 ? 7 : 10;
}
