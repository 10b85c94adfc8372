import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveStudy, respondent } from '../../interview/live-study.fixture.ts';
import { contextOf } from '../../shared/context.ts';
import { createLinks } from '../../study/index.ts';
import { useReceipt } from './use-receipt.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('withdrawn by somebody who was invited, the link no longer says who that was; other links keep theirs', async () => {
  const services = testServices(database);
  const owner = await testMember(services);
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const { study } = await liveStudy(owner);
  const { items } = await createLinks(owner, study.id, {
    kind: 'single_use',
    count: 2,
    attributes: { plan: 'team' },
  });
  await database.ownerPool.query(`update study_links set email = id || '@example.org' where study_id = $1`, [
    study.id,
  ]);
  const [own, other] = items;
  const { started } = await respondent(services, workspaceId, own?.token ?? '', 'the-invited-one');
  await useReceipt(contextOf(services, { kind: 'anonymous' }), started.receipt, { action: 'withdraw' });

  const { rows } = await database.ownerPool.query(
    'select id, email, attributes from study_links where id = any($1) order by created_at, id',
    [items.map(({ id }) => id)],
  );
  const byId = new Map(rows.map(({ id, ...link }) => [id, link]));
  expect(byId.get(own?.id)).toEqual({ email: null, attributes: {} });
  expect(byId.get(other?.id)).toEqual({ email: `${other?.id}@example.org`, attributes: { plan: 'team' } });
});
