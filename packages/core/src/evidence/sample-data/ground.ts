import type { Context } from '../../shared/context.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

/** Remembers a root, so that it can be removed. */
export type NoteItem = (kind: 'cycle' | 'team' | 'metric' | 'study', id: string) => Promise<void>;

/** What studies are planted in. */
export type Ground = {
  ctx: Context;
  workspaceId: string;
  time: Timeline;
  random: Random;
  note: NoteItem;
  /** Ids by key. */
  keyResults: ReadonlyMap<string, string>;
};

/** Question ids by their key. */
export type QuestionIds = ReadonlyMap<string, string>;
