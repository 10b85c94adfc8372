import { accessEndpoints } from './access.ts';
import { evidenceEndpoints } from './evidence.ts';
import { okrEndpoints } from './okr-endpoints.ts';
import { okrReviewEndpoints } from './okr-review.ts';
import { receiptEndpoints } from './receipts.ts';
import { reportEndpoints } from './report.ts';
import { respondEndpoints } from './respond.ts';
import { studyEndpoints } from './study-endpoints.ts';
import { studyFileEndpoints } from './study-file.ts';
import { studyImportEndpoints } from './study-import.ts';
import { studyInvitationEndpoints } from './study-invitations.ts';
import { studyLinkEndpoints } from './study-links.ts';
import { studyScriptEndpoints } from './study-scripts.ts';
import { themingEndpoints } from './theming-endpoints.ts';

export * from './access.ts';
export * from './cohorts.ts';
export * from './distribution.ts';
export * from './endpoint.ts';
export * from './error-codes.ts';
export * from './evidence.ts';
export * from './evidence-specs.ts';
export * from './ids.ts';
export * from './interview-socket.ts';
export * from './languages.ts';
export * from './lists.ts';
export * from './live-events.ts';
export * from './moderation.ts';
export * from './okr.ts';
export * from './okr-endpoints.ts';
export * from './okr-review.ts';
export * from './permissions.ts';
export * from './questions/options.ts';
export * from './questions/question.ts';
export * from './questions/show-if.ts';
export * from './receipts.ts';
export * from './report.ts';
export * from './report-file.ts';
export * from './respond.ts';
export * from './study.ts';
export * from './study-endpoints.ts';
export * from './study-file.ts';
export * from './study-import.ts';
export * from './study-invitations.ts';
export * from './study-links.ts';
export * from './study-scripts.ts';
export * from './text.ts';
export * from './theming.ts';
export * from './theming-endpoints.ts';
export * from './transcript.ts';

/** Every HTTP route of the product. */
export const endpoints = {
  ...accessEndpoints,
  ...okrEndpoints,
  ...okrReviewEndpoints,
  ...studyEndpoints,
  ...studyFileEndpoints,
  ...studyScriptEndpoints,
  ...studyLinkEndpoints,
  ...studyInvitationEndpoints,
  ...studyImportEndpoints,
  ...respondEndpoints,
  ...receiptEndpoints,
  ...reportEndpoints,
  ...themingEndpoints,
  ...evidenceEndpoints,
};
