import { type LiveEvent, liveClientFrame, liveEvent } from '@plumbline/contracts';
import type { LiveBus } from '@plumbline/jobs';
import type { RawData, WebSocket } from 'ws';

type BusEvent = Parameters<LiveBus['publish']>[0];
export type Follower = { socket: WebSocket; workspaceId: string; token: string; topics: ReadonlySet<string> };
export type FollowerLimits = {
  /** What may wait to be read by a page before it counts as gone; it reconnects and fetches everything. */
  unreadBytes: number;
};

export const followerLimits: FollowerLimits = { unreadBytes: 256 * 1024 };
const badFrame = 4400;

/** The open pages of this process, each with what it follows. */
export function createFollowers({ unreadBytes }: FollowerLimits) {
  const followers = new Set<Follower>();

  function send({ socket }: Follower, event: LiveEvent): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > unreadBytes) socket.terminate();
    else socket.send(JSON.stringify(event));
  }

  return {
    all: () => [...followers],

    /** Handlers are attached here, before anything is awaited. */
    add(socket: WebSocket, who: { workspaceId: string; token: string }): void {
      const follower: Follower = { socket, ...who, topics: new Set() };
      followers.add(follower);
      socket.on('close', () => followers.delete(follower));
      // The close follows by itself; an error that nobody hears would end the process.
      socket.on('error', () => {});
      socket.on('message', (data) => {
        const topics = readTopics(data);
        if (topics === null) return socket.close(badFrame, 'send {"subscribe": [topics]}');
        follower.topics = new Set(topics);
        send(follower, { type: 'subscribed', ids: topics });
      });
    },

    /** Passes an event on to the pages of its workspace that follow one of its ids. */
    tell(event: BusEvent): void {
      for (const follower of followers) {
        if (follower.workspaceId !== event.workspaceId) continue;
        const known = liveEvent.safeParse({
          ...event,
          ids: event.ids.filter((id) => follower.topics.has(id)),
        });
        if (known.success && known.data.ids.length > 0) send(follower, known.data);
      }
    },

    /** Events may have been missed: everyone fetches what they follow. */
    tellAll(): void {
      for (const follower of followers) {
        if (follower.topics.size > 0) send(follower, { type: 'summary', ids: [...follower.topics] });
      }
    },
  };
}

function readTopics(data: RawData): string[] | null {
  try {
    const frame = liveClientFrame.safeParse(JSON.parse(String(data)));
    return frame.success ? frame.data.subscribe : null;
  } catch {
    return null;
  }
}
