export { finishInterview } from './finish-interview.ts';
export { getInterviewState, resumeInterview } from './get-interview-state.ts';
export { giveConsent } from './give-consent.ts';
export { goBack } from './go-back.ts';
export type { Moved } from './move.ts';
export { skipQuestion } from './skip-question.ts';
export { type StartedInterview, startInterview } from './start-interview.ts';
export type { Submitted } from './submit.ts';
export { submitAnswer } from './submit-answer.ts';
