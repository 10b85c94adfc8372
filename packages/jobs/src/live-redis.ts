import { createRedis } from '@plumbline/runtime';
import type { LiveTransport, LiveTransportHooks } from './live-transport.ts';

const CHANNEL = 'plumbline:live';

export function redisTransport(redisUrl: string, hooks: LiveTransportHooks): LiveTransport {
  const publisher = createRedis(redisUrl, { logger: hooks.logger, failFast: true });
  const publisherReady = new Promise<void>((resolve) => publisher.once('ready', () => resolve()));
  const subscriber = createRedis(redisUrl, { logger: hooks.logger });
  subscriber.on('message', (_channel, payload) => hooks.onMessage(payload));

  let subscribed = false;
  const subscriberReady = new Promise<void>((resolve) => {
    subscriber.on('ready', () => {
      // ioredis subscribes again by itself after a reconnect.
      if (subscribed) return hooks.onConnect();
      subscriber.subscribe(CHANNEL).then(
        () => {
          subscribed = true;
          hooks.onConnect();
          resolve();
        },
        (err) => hooks.logger.warn('live channel not subscribed', { err }),
      );
    });
  });

  return {
    ready: Promise.all([publisherReady, subscriberReady]).then(() => {}),
    send: async (payloads) => {
      await Promise.all(payloads.map((payload) => publisher.publish(CHANNEL, payload)));
    },
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
