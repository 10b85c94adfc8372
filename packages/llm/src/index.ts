export { createOpenAiLlm } from './openai.ts';
export type { LlmFailure, LlmPort, LlmRequest, LlmResult, LlmUsage } from './port.ts';
export type { AnswerText } from './prompts/answers-block.ts';
export { type AssignedAnswer, type AssignedThemes, assignThemes } from './prompts/assign-themes.ts';
export { type ProbeInput, probe } from './prompts/probe.ts';
export { type ProposedTheme, proposeThemes } from './prompts/propose-themes.ts';
