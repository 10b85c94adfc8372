import { Icon } from './icons.tsx';
import { waitingCount } from './queue.ts';
import { useStrings } from './strings/index.ts';
import type { Submission } from './submission.ts';

interface BannerProps {
  connection: 'open' | 'lost';
  queue: readonly Submission[];
}

/** What happens to the answers while the connection is gone, and while what waited goes out. */
export function Banner({ connection, queue }: BannerProps) {
  const strings = useStrings();
  const waiting = waitingCount(queue);
  if (connection === 'open' && waiting === 0) return null;
  const lost = waiting === 0 ? strings.offline : strings.waiting(waiting);
  return (
    <p className="banner" role="status">
      <Icon name="info" />
      <span>{connection === 'lost' ? lost : strings.goingOut(waiting)}</span>
    </p>
  );
}
