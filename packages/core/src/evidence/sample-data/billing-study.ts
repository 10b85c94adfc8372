import type { QuestionInput } from '@plumbline/contracts';
import { billingWords } from './billing-words.ts';
import { createDeck, type Random, repeated, spoken } from './random.ts';
import { type SampleRespondent, type SampleStudy, waveOf } from './sample-study.ts';
import type { Timeline } from './timeline.ts';

const questions: Record<string, QuestionInput> = {
  feeling: {
    type: 'single_choice',
    text: 'How would you feel if you could no longer use us?',
    whyWeAsk: 'The key result itself: the share who would be very disappointed.',
    config: {
      options: [
        { id: 'very', label: 'Very disappointed' },
        { id: 'somewhat', label: 'Somewhat disappointed' },
        { id: 'not', label: 'Not disappointed' },
      ],
    },
  },
  asked: {
    type: 'open_ended',
    text: 'What was your last question about billing?',
    whyWeAsk: 'Billing questions rise and we do not know what they are about.',
    config: { maxProbes: 0 },
  },
  solved: {
    type: 'yes_no',
    text: 'Could you have answered it yourself on the invoice page?',
    whyWeAsk: 'If yes, it is a matter of finding; if not, of what the page holds.',
    config: { allowUnsure: true },
  },
  answer: {
    type: 'single_choice',
    text: 'Where should you have found the answer?',
    whyWeAsk: 'We changed the invoice page and questions still rise. Was the page what they lacked?',
    config: {
      options: [
        { id: 'page', label: 'On the invoice page, said more clearly', tag: 'fixable' },
        { id: 'mail', label: 'In the e-mail with the invoice', tag: 'fixable' },
        { id: 'person', label: 'From a person: it was about our contract', tag: 'mismatch' },
        { id: 'price', label: 'Nowhere: it was the price itself', tag: 'mismatch' },
        { id: 'unknown', label: 'I cannot say', tag: 'unclear' },
      ],
    },
  },
  topics: {
    type: 'multiple_choice',
    text: 'What have you asked support about this year?',
    whyWeAsk: 'The last question may not be the usual one.',
    config: {
      options: [
        { id: 'seats', label: 'Seats' },
        { id: 'invoice', label: 'Invoices' },
        { id: 'surprise', label: 'A price that changed' },
        { id: 'payment', label: 'Ways to pay' },
        { id: 'none', label: 'None of these' },
      ],
      exclusiveOptionId: 'none',
    },
  },
  control: {
    type: 'scale',
    text: 'How far do you feel in control of what we cost you?',
    whyWeAsk: 'The objective in one question.',
    config: { min: 1, max: 7, minLabel: 'Not at all', maxLabel: 'Completely' },
  },
  order: {
    type: 'ranking',
    text: 'What would save you the most questions? Put it first',
    whyWeAsk: 'Says which page to mend first.',
    config: {
      options: [
        { id: 'preview', label: 'A preview of the next invoice' },
        { id: 'seats', label: 'A list of seats nobody uses' },
        { id: 'accounting', label: 'Invoices sent to accounting' },
      ],
    },
  },
};

type Topic = keyof typeof billingWords;

/** Thirty admins; 10 would be very disappointed, and most questions are about seats. */
export function billingStudy(random: Random, time: Timeline): SampleStudy {
  const words: Record<Topic, () => string> = {
    seats: createDeck<string>(random, billingWords.seats),
    invoice: createDeck<string>(random, billingWords.invoice),
    surprise: createDeck<string>(random, billingWords.surprise),
    none: createDeck<string>(random, billingWords.none),
  };
  const feelings = random.shuffled(
    repeated([
      ['very', 10],
      ['somewhat', 14],
      ['not', 6],
    ]),
  );
  const topics = random.shuffled(
    repeated<Topic>([
      ['seats', 13],
      ['invoice', 9],
      ['surprise', 5],
      ['none', 3],
    ]),
  );
  const answers = random.shuffled(
    repeated([
      ['page', 3],
      ['mail', 2],
      ['person', 13],
      ['price', 10],
      ['unknown', 2],
    ]),
  );
  const people = feelings.map((feeling, index) => {
    const topic = topics[index] ?? 'none';
    const answer = answers[index] ?? 'unknown';
    const asked = spoken(random, words[topic]());
    const when = time.ago(10 - Math.floor(index / 6), `${10 + (index % 6)}:05`);
    return respondent(random, { feeling, topic, answer, asked }, when);
  });
  return {
    title: 'Cost and billing, as admins see it',
    purpose: 'Find out what admins ask about billing, and how much they would miss us.',
    keyResult: 'billing',
    cohort: null,
    cohortSizes: [],
    targetN: 60,
    decisionRule:
      'Fixed before the first answer: mend the page that most questions are about, if its interval stands clear of the next; otherwise ask 50 more.',
    questions,
    waves: [waveOf(11, people, 0)],
    evidence: (idOf) => [
      { keyResult: 'billing', kind: 'reasons', spec: { questionId: idOf('asked') } },
      {
        keyResult: 'billing',
        kind: 'reasons',
        spec: { questionId: idOf('answer'), claim: { tag: 'fixable', atLeast: 0.5 } },
        decisionRule:
          'Fixed before the first answer: if at least half should have found the answer in our pages, rewrite them; if the whole interval lies below one half, look at the contract and the price instead.',
      },
      {
        keyResult: 'disappointed',
        kind: 'experience',
        spec: { questionId: idOf('feeling'), statistic: 'very_disappointed', optionId: 'very' },
      },
    ],
  };
}

function respondent(
  random: Random,
  { feeling, topic, answer, asked }: { feeling: string; topic: Topic; answer: string; asked: string },
  at: Date,
): SampleRespondent {
  const also = ['seats', 'invoice', 'surprise', 'payment'].filter((id) => id === topic || random.chance(0.2));
  const control =
    (topic === 'none' ? 5 : feeling === 'very' ? 4 : 3) + random.below(3) - (random.chance(0.4) ? 1 : 0);
  return {
    attributes: { plan: random.chance(0.6) ? 'team' : 'business' },
    said: {
      feeling: { optionId: feeling },
      ...(random.chance(0.75) ? { asked: { text: asked } } : {}),
      solved: { value: random.chance(0.15) ? 'unsure' : random.chance(0.3) ? 'yes' : 'no' },
      answer: { optionId: answer },
      topics: { optionIds: also.length > 0 ? also : ['none'] },
      control: { value: Math.min(7, Math.max(1, control)) },
      order: {
        order:
          topic === 'seats'
            ? ['seats', 'preview', 'accounting']
            : random.shuffled(['preview', 'seats', 'accounting']),
      },
    },
    at,
  };
}
