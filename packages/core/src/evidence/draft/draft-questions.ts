import type { Option, QuestionInput } from '@plumbline/contracts';
import type { ExperienceSpec } from '../readings/spec.ts';
import { scoreQuestion } from './draft-score.ts';
import type { DraftSubject } from './queries.ts';

export type DraftedQuestion = {
  question: QuestionInput;
  /** What the answers are to be evidence of. */
  evidence?: { kind: 'reasons' } | ({ kind: 'experience' } & Pick<ExperienceSpec, 'statistic' | 'optionId'>);
};

/** Questions for a key result that slipped, from what the key result says of itself. People edit them afterwards. */
export function draftQuestions(subject: DraftSubject): DraftedQuestion[] {
  const topic = topicOf(subject.title);
  const first = subject.kind === 'experience' ? scored(subject, topic) : happened(subject, topic);
  const fewer = subject.direction === 'decrease';
  return [
    first,
    { question: ownWords(subject, topic, fewer), evidence: { kind: 'reasons' } },
    { question: mainReason(subject, fewer), evidence: { kind: 'reasons' } },
    ...(subject.kind === 'experience' ? [{ question: needsHelp(subject) }] : [{ question: effort(subject) }]),
    { question: whatHelps(subject) },
    { question: whatWorks(subject) },
  ];
}

/** The title as respondents may read it: without how it is measured. */
function topicOf(title: string): string {
  const plain = title
    .replace(/,\s*(the\s+)?(mean|median|average|score|share|percent(age)?|%)\b.*$/iu, '')
    .trim();
  return plain || title;
}

/** Under a question, so that the question itself stays short. */
function about(topic: string): string {
  return `This is about: ${topic}.`.slice(0, 300).toWellFormed();
}

function scored(subject: DraftSubject, topic: string): DraftedQuestion {
  const { question, spec } = scoreQuestion(subject, topic);
  return { question, evidence: { kind: 'experience', ...spec } };
}

function happened(subject: DraftSubject, topic: string): DraftedQuestion {
  const { title, population } = subject;
  const counted = population === '' ? '' : ` The key result is about: ${population}.`;
  return {
    question: {
      type: 'yes_no',
      text: happenedWords(subject),
      whyWeAsk: `Tells those below the line of “${title}” from the others, so that reasons are read for the right people.${counted}`,
      shownToRespondents: about(topic),
      config: { allowUnsure: true },
    },
  };
}

function happenedWords({ kind, direction }: DraftSubject): string {
  if (kind === 'guardrail') return 'Have you noticed anything of this in the last weeks?';
  return direction === 'decrease'
    ? 'Have you had to do with this in the last weeks?'
    : 'Does this describe you or your team?';
}

function ownWords(subject: DraftSubject, topic: string, fewer: boolean): QuestionInput {
  const { title, slipWhy } = subject;
  const slipped = slipWhy === null ? '' : ` It slipped: ${slipWhy}`;
  return {
    type: 'open_ended',
    text: ownWordsText(subject, fewer),
    whyWeAsk: `Why “${title}” is where it is, in people’s own words, before any list of ours suggests an answer.${slipped}`,
    shownToRespondents: subject.kind === 'experience' ? 'A sentence or two is enough.' : about(topic),
    config: { maxProbes: 1, standardProbes: ['What would have had to be different at that moment?'] },
  };
}

function ownWordsText({ kind }: DraftSubject, fewer: boolean): string {
  if (kind === 'experience') return 'What is the main reason for your answer?';
  const last = 'Think of the last time this came up for you.';
  return fewer ? `${last} What led to it?` : `${last} What got in the way?`;
}

const inTheWay: Option[] = [
  { id: 'unclear_start', label: 'I did not know where to start', tag: 'fixable' },
  { id: 'too_long', label: 'It took too long or too many steps', tag: 'fixable' },
  { id: 'broken', label: 'Something did not work', tag: 'fixable' },
  { id: 'waiting', label: 'I was waiting for somebody else', tag: 'fixable' },
  { id: 'no_need', label: 'I did not need it', tag: 'mismatch' },
  { id: 'elsewhere', label: 'I do this with something else', tag: 'mismatch' },
  { id: 'not_now', label: 'It was not the right time', tag: 'unclear' },
  { id: 'nothing', label: 'Nothing got in the way', tag: 'none' },
];
const ledToIt: Option[] = [
  { id: 'not_found', label: 'I could not find what I was looking for', tag: 'fixable' },
  { id: 'not_understood', label: 'I did not understand what I saw', tag: 'fixable' },
  { id: 'broken', label: 'Something was wrong or did not work', tag: 'fixable' },
  { id: 'surprised', label: 'Something changed without my knowing', tag: 'fixable' },
  { id: 'prefer_person', label: 'I would have gone to a person anyway', tag: 'mismatch' },
  { id: 'outside', label: 'The reason lay outside the product', tag: 'mismatch' },
  { id: 'unsure', label: 'I cannot say', tag: 'unclear' },
  { id: 'nothing', label: 'It did not happen to me', tag: 'none' },
];

function mainReason({ title, target, unit }: DraftSubject, fewer: boolean): QuestionInput {
  const aim = target === null ? 'its target' : `${target}${unit === 'percent' ? ' %' : ''}`;
  return {
    type: 'single_choice',
    text: fewer ? 'Which of these comes closest to what led to it?' : 'Which of these was most in your way?',
    whyWeAsk: `Tells friction we can fix from a mismatch we cannot: only the first can still move “${title}” to ${aim}.`,
    config: { options: fewer ? ledToIt : inTheWay, allowOther: true },
  };
}

function effort({ title }: DraftSubject): QuestionInput {
  return {
    type: 'scale',
    text: 'How easy or hard was it for you to deal with it?',
    whyWeAsk: `If those below the line of “${title}” found it easy, effort is not what holds it back.`,
    config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy' },
  };
}

function needsHelp({ title }: DraftSubject): QuestionInput {
  return {
    type: 'yes_no',
    text: 'Did you have to ask somebody for help?',
    whyWeAsk: `Having to ask is the plainest sign of friction behind “${title}”.`,
    config: { allowUnsure: true },
  };
}

function whatHelps({ title }: DraftSubject): QuestionInput {
  return {
    type: 'ranking',
    text: 'Put these in the order in which they would have helped you',
    whyWeAsk: `Says which remedy to try first for “${title}”.`,
    shownToRespondents: 'The most helpful first. You may leave some out.',
    config: {
      randomize: true,
      options: [
        { id: 'example', label: 'An example from a team like mine' },
        { id: 'fewer_steps', label: 'Fewer steps' },
        { id: 'explanation', label: 'A clearer explanation on the page' },
        { id: 'person', label: 'A person to do it with' },
        { id: 'reminder', label: 'A reminder at the right time' },
      ],
    },
  };
}

function whatWorks({ title }: DraftSubject): QuestionInput {
  return {
    type: 'open_ended',
    text: 'What already works well and should stay as it is?',
    whyWeAsk: `Looks for what speaks against our own idea of why “${title}” is where it is.`,
    config: { maxProbes: 0 },
  };
}
