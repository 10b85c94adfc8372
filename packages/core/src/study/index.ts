export { createLinks } from './create-links.ts';
export { createStudy } from './create-study.ts';
export { getStudy } from './get-study.ts';
export { importAnswers } from './import-answers.ts';
export { linkToken } from './link-token.ts';
export { listLinks } from './list-links.ts';
export { listStudies } from './list-studies.ts';
export { listStudyVersions } from './list-study-versions.ts';
export { publishStudy } from './publish-study.ts';
export { publishedQuestions } from './queries-versions.ts';
export * from './questions/index.ts';
export {
  type AnswerRow,
  type AnswerSummary,
  type AskedQuestion,
  basesOf,
  describeAnswer,
  meanWords,
  npsWords,
  otherKey,
  quoted,
  shareWords,
  splitFrom,
  summariseAnswers,
  tooFew,
  validateAnswer,
} from './questions/index.ts';
export { type StudyPatch, updateStudy } from './update-study.ts';
