export { getCodebook } from './get-codebook.ts';
export { groupingSeed } from './group-in-thread.ts';
export { quoteSpan } from './quote-span.ts';
export { engineSentence } from './rules.ts';
export type { ThemingRun } from './run.ts';
export { evidenceFrom, type ThemeCellsInput, type ThemeCounts, themeCells } from './theme-cells.ts';
export { themeQuestion } from './theme-question.ts';
export { type ThemedTexts, themeTexts } from './theme-texts.ts';
export { themingState } from './theming-state.ts';
