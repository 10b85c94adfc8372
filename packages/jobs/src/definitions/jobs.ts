import type { z } from 'zod';
import { checkQuality } from './check-quality.ts';
import { checkStability } from './check-stability.ts';
import { sendInvitation } from './send-invitation.ts';
import { summariseQuestion } from './summarise-question.ts';
import { summariseStudy } from './summarise-study.ts';
import { themeQuestion } from './theme-question.ts';

/** Every job there is. The worker's handler map has one handler for each, or it does not compile. */
export const jobs = {
  [checkQuality.name]: checkQuality,
  [checkStability.name]: checkStability,
  [sendInvitation.name]: sendInvitation,
  [summariseQuestion.name]: summariseQuestion,
  [summariseStudy.name]: summariseStudy,
  [themeQuestion.name]: themeQuestion,
};

export type JobName = keyof typeof jobs;
export type PayloadOf<Name extends JobName> = z.output<(typeof jobs)[Name]['payload']>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}
