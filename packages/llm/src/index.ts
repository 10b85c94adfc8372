export { createOpenAiLlm } from './openai.ts';
export type {
  LlmFailure,
  LlmMeter,
  LlmPort,
  LlmPrices,
  LlmRequest,
  LlmResult,
  LlmTerms,
  LlmUsage,
} from './port.ts';
export type { AnswerText } from './prompts/answers-block.ts';
export {
  type AssignedAnswer,
  type AssignedThemes,
  assignPrefix,
  assignPromptVersion,
  assignThemes,
  type CodedExample,
} from './prompts/assign-themes.ts';
export { type MergeDecision, mergeThemes } from './prompts/merge-themes.ts';
export { type ProbeInput, probe } from './prompts/probe.ts';
export { type ProposedTheme, proposeThemes } from './prompts/propose-themes.ts';
export { costOf, mostTokensOf } from './tokens.ts';
