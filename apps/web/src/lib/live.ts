import { type LiveEvent, liveTopic } from '@plumbline/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { staleKeys } from './query-keys.ts';

type Listener = (event: LiveEvent) => void;

const retryAfterMs = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * One socket for the page: subscriptions are counted, and it reconnects by itself. What was missed meanwhile is fetched
 * when the server says `subscribed`.
 */
class LiveConnection {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private asked = false;
  private readonly topics = new Map<string, number>();
  private readonly listeners = new Set<Listener>();

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  follow(topic: string): () => void {
    this.topics.set(topic, (this.topics.get(topic) ?? 0) + 1);
    if (this.socket === null) this.connect();
    else this.subscribe();
    return () => {
      const left = (this.topics.get(topic) ?? 1) - 1;
      if (left === 0) this.topics.delete(topic);
      else this.topics.set(topic, left);
      this.subscribe();
    };
  }

  /** Once for all that a page follows and leaves in one go. */
  private subscribe(): void {
    if (this.asked) return;
    this.asked = true;
    queueMicrotask(() => {
      this.asked = false;
      if (this.socket?.readyState !== WebSocket.OPEN) return;
      this.socket.send(JSON.stringify({ subscribe: [...this.topics.keys()] }));
    });
  }

  private connect(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/api/v1/live`);
    this.socket = socket;
    socket.addEventListener('open', () => this.subscribe());
    socket.addEventListener('message', ({ data }) => {
      this.attempt = 0;
      const event = JSON.parse(String(data)) as LiveEvent;
      for (const listener of this.listeners) listener(event);
    });
    socket.addEventListener('close', () => {
      this.socket = null;
      if (this.topics.size === 0) return;
      const wait = retryAfterMs[Math.min(this.attempt, retryAfterMs.length - 1)];
      this.attempt += 1;
      setTimeout(() => this.connect(), wait);
    });
  }
}

const connection = new LiveConnection();

/** Keeps what is on the page fresh while answers arrive: events carry ids, the page fetches what changed. */
export function useLive(topics: readonly string[]): void {
  const client = useQueryClient();
  const list = topics.join(' ');
  useEffect(() => {
    const stops = list
      .split(' ')
      .filter((topic) => liveTopic.safeParse(topic).success)
      .map((topic) => connection.follow(topic));
    return () => {
      for (const stop of stops) stop();
    };
  }, [list]);
  useEffect(() => {
    return connection.listen((event) => {
      const keys = new Map(event.ids.flatMap(staleKeys).map((key) => [key.join(' '), key]));
      for (const queryKey of keys.values()) void client.invalidateQueries({ queryKey });
    });
  }, [client]);
}
