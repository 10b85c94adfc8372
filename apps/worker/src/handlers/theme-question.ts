import { contextOf, type Services, themeQuestion } from '@plumbline/core';
import type { Handlers } from '@plumbline/jobs';

export function handleThemeQuestion(services: Services): Handlers['theme-question'] {
  return async (run) => {
    const { workspaceId, questionId } = run.payload;
    await themeQuestion(contextOf(services, { kind: 'system', workspaceId }), { questionId }, run);
  };
}
