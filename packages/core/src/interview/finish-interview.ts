import type { Context } from '../shared/context.ts';
import { type Moved, move } from './move.ts';

/** Stops here. What was answered stays; a second call changes nothing. @throws conflict before consent. */
export function finishInterview(ctx: Context): Promise<Moved> {
  return move(ctx, { type: 'finish' });
}
