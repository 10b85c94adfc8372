import type { Context } from '../../shared/context.ts';

/** Until the verbs of waves and flags land. */
export async function startWave(_ctx: Context, _studyId: string): Promise<void> {}
export async function flagInterview(
  _ctx: Context,
  _interviewId: string,
  _body: { reason: string | null },
): Promise<void> {}
