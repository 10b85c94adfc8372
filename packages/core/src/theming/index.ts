export { getCodebook } from './get-codebook.ts';
export { engineSentence } from './rules.ts';
export type { ThemingRun } from './run.ts';
export { evidenceFrom, type ThemeCellsInput, type ThemeCounts, themeCells } from './theme-cells.ts';
export { themeQuestion } from './theme-question.ts';
export { themingState } from './theming-state.ts';
