import { z } from 'zod';
import { ANSWERS_RULE, endingInAnswers } from './answers-block.ts';

export type ProbeInput = {
  /** Of the interview, as a BCP 47 tag. */
  language: string;
  /** What the study is for. */
  purpose: string;
  question: string;
  whyWeAsk: string;
  instructions: string;
  /** What must have been said for the question to be done; empty when the team did not say. */
  doneWhen: string;
  /** Follow-up questions that were asked, in order. */
  probesAsked: readonly string[];
  probesLeft: number;
  /** To the question, then to each follow-up question. */
  answers: readonly string[];
};

export const probeOutput = z.strictObject({ done: z.boolean(), probe: z.string().max(10_000) });

const SYSTEM = [
  'You are a careful interviewer. A respondent has answered one question; decide whether one short follow-up question is worth their time.',
  'done is true when the answers say what the team wants to know, when "done when" is fulfilled, or when the respondent does not want to say more; probe is then empty.',
  'Else probe is exactly one question of at most 25 words, in the language of the interview, that ends with a question mark and begins with a question word such as what, how or which, or with "Could you tell me".',
  'It is neutral and open: it cannot be answered with yes or no, suggests no answer, names no cause, option, number or person that the respondent did not name, does not judge, praise, thank, comfort, promise or explain, and never asks who somebody is or how to reach them.',
  'Ask about what the respondent said, in your own words; repeat neither the question nor a follow-up question that was asked. What the team wrote is for you only: never quote it.',
  ANSWERS_RULE,
].join('\n');

/** Asks whether to probe; `read` gives the words of the probe, or null to move on. They are not checked yet. */
export function probe(input: ProbeInput) {
  const lines = [
    `Language of the interview: ${input.language}`,
    `Goal of the study: ${JSON.stringify(input.purpose)}`,
    `Question: ${JSON.stringify(input.question)}`,
    `Why the team asks: ${JSON.stringify(input.whyWeAsk)}`,
    `How the team wants to follow up: ${JSON.stringify(input.instructions)}`,
    `Done when: ${JSON.stringify(input.doneWhen)}`,
    `Follow-up questions asked so far: ${JSON.stringify(input.probesAsked)}`,
    `Follow-up questions left: ${input.probesLeft}`,
    'The first answer is to the question, each further one to the follow-up question in its place.',
  ];
  const answers = input.answers.map((text, index) => ({ id: String(index), text }));
  const request = {
    purpose: 'probe',
    promptVersion: '1',
    ...endingInAnswers(SYSTEM, lines, answers),
    schema: probeOutput,
    maxTokens: 500,
  };
  return { request, read };
}

function read({ done, probe }: z.output<typeof probeOutput>): string | null {
  return done ? null : probe.trim();
}
