export { asName } from './as-name.ts';
export {
  assignByExamples,
  type CodedExample,
  type ExampleAssignment,
  type OpenAnswer,
} from './assign-by-examples.ts';
export type { Answer } from './documents.ts';
export { type DescribedCode, examplesByDescription } from './examples-by-description.ts';
export { findQuote } from './find-quote.ts';
export {
  type AnswerTheme,
  type Grouping,
  type GroupingOptions,
  GroupingStopped,
  groupAnswers,
  type Quote,
} from './group-answers.ts';
export { type KnownTheme, matchThemes } from './match-themes.ts';
export type { Span } from './quotes.ts';
