import type { Problem } from '@plumbline/contracts';
import type { Draft } from './draft.ts';

/** What is wrong with one field: of a question by its key, or of the study when there is none. */
export interface Fault {
  question: string | null;
  /** JSON pointer below the question, or below the study. */
  path: string;
  message: string;
}

/** The faults of a refused draft. They name questions by key, so they stay with them when the order changes. */
export function faultsOf(errors: Problem['errors'], sent: Draft): Fault[] {
  return (errors ?? []).map(({ pointer, message }) => {
    const [, index, path] = /^\/questions\/(\d+)(.*)$/.exec(pointer) ?? [];
    const question = index === undefined ? undefined : sent.questions[Number(index)];
    const said = sentence(message);
    return question
      ? { question: question.key, path: path ?? '', message: said }
      : { question: null, path: pointer, message: said };
  });
}

/** The message for exactly this field. */
export function faultAt(faults: readonly Fault[], path: string): string | undefined {
  return faults.find((fault) => fault.path === path)?.message;
}

export function faultsIn(faults: readonly Fault[], question: string | null): Fault[] {
  return faults.filter((fault) => fault.question === question);
}

/** "Question 3, options" or "Target number of answers": where to mend. */
export function faultPlace(fault: Fault, draft: Draft): string {
  const place = draft.questions.findIndex(({ key }) => key === fault.question);
  const field = fieldWords.find(([path]) => fault.path.startsWith(path))?.[1];
  if (place === -1) return field ? sentence(field) : 'Study';
  return field ? `Question ${place + 1}, ${field}` : `Question ${place + 1}`;
}

const fieldWords: [path: string, words: string][] = [
  ['/title', 'title'],
  ['/purpose', 'purpose'],
  ['/askedBy', 'who asks'],
  ['/targetN', 'target number of answers'],
  ['/decisionRule', 'decision rule'],
  ['/closesOn', 'last day'],
  ['/cohortTargets', 'target by cohort'],
  ['/cadence', 'how often it repeats'],
  ['/language', 'language'],
  ['/translations', 'translations'],
  ['/questions', 'questions'],
  ['/text', 'wording'],
  ['/whyWeAsk', 'why we ask'],
  ['/shownToRespondents', 'shown to respondents'],
  ['/showIf', 'when it is asked'],
  ['/config/options', 'options'],
  ['/config/standardProbes', 'standard probes'],
  ['/config/probeInstructions', 'what to probe for'],
  ['/config', 'settings'],
];

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
