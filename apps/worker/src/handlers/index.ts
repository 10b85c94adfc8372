import type { Services } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';
import { handleCheckQuality } from './check-quality.ts';
import { handleCheckStability } from './check-stability.ts';
import { handleSendInvitation } from './send-invitation.ts';
import { handleSummariseQuestion } from './summarise-question.ts';
import { handleSummariseStudy } from './summarise-study.ts';
import { handleThemeQuestion } from './theme-question.ts';

/** One handler for every job there is; a missing one does not compile. */
export function createHandlers(services: Services): Handlers {
  return {
    'check-quality': handleCheckQuality(services),
    'check-stability': handleCheckStability(services),
    'send-invitation': handleSendInvitation(services),
    'summarise-question': handleSummariseQuestion(services),
    'summarise-study': handleSummariseStudy(services),
    'theme-question': handleThemeQuestion(services),
  };
}
