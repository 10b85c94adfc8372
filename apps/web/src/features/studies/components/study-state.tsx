import type { Study } from '@plumbline/contracts';
import { LiveLabel } from '../../../components/ui/index.ts';

type StateOf = Pick<Study, 'state'>;

/** Draft, live, paused or closed; only what still gathers answers is marked. */
export function StudyState({ study: { state } }: { study: StateOf }) {
  return state === 'live' ? <LiveLabel>Live</LiveLabel> : <span className="meta">{words[state]}</span>;
}

const words: Record<Study['state'], string> = {
  draft: 'Draft',
  live: 'Live',
  paused: 'Paused',
  closed: 'Closed',
};
