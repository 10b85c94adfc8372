import { createStudy, getStudy, publishStudy } from '@plumbline/core';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createStudySweep } from './study-sweep.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Two workspaces with a study each that closes on 8 May. */
async function stage() {
  const services = testServices(database);
  const studies = await Promise.all(
    [1, 2].map(async () => {
      const ctx = await testMember(services);
      const { id } = await createStudy(ctx, {
        title: 'First week',
        closesOn: '2026-05-08',
        questions: [{ type: 'yes_no', text: 'Did you get there?', config: {} }],
      });
      await publishStudy(ctx, id);
      return { ctx, id };
    }),
  );
  const states = async () => {
    const read = await Promise.all(studies.map(({ ctx, id }) => getStudy(ctx, id)));
    return read.map(({ state }) => state);
  };
  return { services, states };
}

test('a worker that starts after the day closes what is due, in every workspace', async () => {
  const { services, states } = await stage();
  services.setNow('2026-05-10T12:00:00Z');
  await createStudySweep(services).close();
  expect(await states()).toEqual(['closed', 'closed']);
});

test('a running worker notices midnight', async () => {
  const { services, states } = await stage();
  services.setNow('2026-05-08T23:59:00Z');
  const sweep = createStudySweep(services, 5);
  services.setNow('2026-05-09T00:00:00Z');
  await vi.waitFor(async () => expect(await states()).toEqual(['closed', 'closed']));
  await sweep.close();
});

test('a sweep that fails is tried again', async () => {
  const { services, states } = await stage();
  services.setNow('2026-05-10T12:00:00Z');
  let failures = 0;
  const failing = {
    ...services,
    // The database is away at the first look.
    get db() {
      failures += 1;
      if (failures === 1) throw new Error('away');
      return services.db;
    },
  };
  const sweep = createStudySweep(failing, 5);
  await vi.waitFor(async () => expect(await states()).toEqual(['closed', 'closed']));
  await sweep.close();
  expect(failures).toBeGreaterThan(1);
});
