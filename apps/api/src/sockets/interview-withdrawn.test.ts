import { randomUUID } from 'node:crypto';
import { consentVersion } from '@plumbline/contracts';
import {
  contextOf,
  createLinks,
  createStudy,
  publishStudy,
  type Services,
  startInterview,
  useReceipt,
} from '@plumbline/core';
import { createTestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterEach, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { openInterview } from './interview-client.fixture.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

it('closes the sockets of an interview that is withdrawn, whichever process erased it, and lets none open again', async () => {
  const database = await createTestDatabase();
  opened.push(database);
  const services = { ...testServices(database), live: sharedBus() };
  const owner = await testMember(services);
  const study = await createStudy(owner, {
    title: 'The first week',
    questions: [{ type: 'open_ended', text: 'What stopped you?', config: {} }],
  });
  await publishStudy(owner, study.id);
  const link = (await createLinks(owner, study.id, {})).items[0]?.token ?? '';
  const app = await buildApp(services);
  opened.push(app);
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  const anonymous = contextOf(services, { kind: 'anonymous' });
  const begin = () => startInterview(anonymous, link, { nonce: randomUUID() });

  const [{ session, receipt }, other] = await Promise.all([begin(), begin()]);
  const client = await openInterview(port, session);
  const bystander = await openInterview(port, other.session);
  client.send({ type: 'consent', accepted: true, version: consentVersion, quote: true });
  await client.frame('turn');
  await bystander.frame('state');
  // As another process would: over the bus.
  await useReceipt(anonymous, receipt, { action: 'withdraw' });
  expect(await client.closed).toEqual({ code: 4401, reason: 'withdrawn' });
  expect(client.frames.map(({ type }) => type)).not.toContain('taken_over');
  bystander.send({ type: 'ping' });
  await bystander.frame('pong');
  bystander.socket.close();

  const again = await openInterview(port, session);
  expect(await again.closed).toEqual({ code: 4401, reason: 'unknown session' });
}, 30_000);

function sharedBus(): Services['live'] {
  const subscribers = new Set<Parameters<Services['live']['subscribe']>[0]>();
  return {
    publish: async (event) => {
      for (const tell of subscribers) tell(event);
    },
    subscribe: (tell) => {
      subscribers.add(tell);
      return () => void subscribers.delete(tell);
    },
    close: async () => undefined,
  };
}
