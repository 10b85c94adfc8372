import { createHmac, randomUUID } from 'node:crypto';
import { type BodyOf, endpoints } from '@plumbline/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, call, startTestApp, type TestApp } from '../test-app.fixture.ts';
import { aWorld, type World } from '../world.fixture.ts';

let api: TestApp;
let world: World;
let address: string;
beforeAll(async () => {
  api = await startTestApp();
  world = await aWorld(api, 'Larkspur');
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => api.close());

const asOwner = (request: Call = {}) => ({ key: world.owner, params: { id: world.ids.study }, ...request });

async function aLink(body: BodyOf<typeof endpoints.createLinks>) {
  const made = await call(api, endpoints.createLinks, asOwner({ body }));
  const link: { id: string; token: string; url: string } = made.json().items[0];
  return link;
}

/** Over a real connection, as a browser does. */
async function start(token: string, body: BodyOf<typeof endpoints.startInterview>) {
  const reply = await fetch(`${address}/api/v1/respond/${token}/interviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: reply.status, text: await reply.text() };
}

test('50 starts at once on one single-use link make one interview, and its nonce gets the same answer again', async () => {
  const { id, token } = await aLink({ kind: 'single_use' });
  const nonces = Array.from({ length: 50 }, () => randomUUID());
  const replies = await Promise.all(nonces.map((nonce) => start(token, { nonce })));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = replies.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(49);
  expect(JSON.parse(refused[0]?.text ?? '')).toMatchObject({ code: 'already_used' });
  const winner = replies.findIndex(({ status }) => status === 201);
  const again = await Promise.all([1, 2, 3].map(() => start(token, { nonce: nonces[winner] ?? '' })));
  for (const reply of again) expect(reply).toEqual(replies[winner]);
  const { rows } = await api.database.ownerPool.query(
    'select count(*)::int as n from interviews where link_id = $1',
    [id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('an unknown, a foreign, an expired and a revoked link answer with the same bytes', async () => {
  const expired = await aLink({ kind: 'single_use' });
  const revoked = await aLink({ kind: 'embed' });
  await api.database.ownerPool.query("update study_links set expires_at = '2020-01-01' where id = $1", [
    expired.id,
  ]);
  const taken = await call(api, endpoints.revokeLink, asOwner({ params: { id: revoked.id } }));
  expect(taken.statusCode).toBe(204);
  const nonce = randomUUID();
  const unknown = await start('x'.repeat(32), { nonce });
  expect(unknown.status).toBe(404);
  for (const token of [world.session, expired.token, revoked.token]) {
    expect(await start(token, { nonce })).toEqual(unknown);
    expect(await start(token, { nonce, signed: { attributes: '{}', signature: 'ab' } })).toEqual(unknown);
  }
});

test('a revoked link opens no new interview, while one that was begun goes on', async () => {
  const { id, token } = await aLink({});
  const begun = await start(token, { nonce: 'begun-before' });
  await call(api, endpoints.revokeLink, asOwner({ params: { id } }));
  expect((await start(token, { nonce: 'comes-after' })).status).toBe(404);
  expect(await start(token, { nonce: 'begun-before' })).toEqual(begun);
  const { session, interviewId } = JSON.parse(begun.text);
  const state = await call(api, endpoints.getInterviewState, { key: session, params: { id: interviewId } });
  expect(state.statusCode).toBe(200);
});

test('the list and the report say who was invited and what became of it', async () => {
  const [used, unused] = (
    await call(api, endpoints.createLinks, asOwner({ body: { kind: 'single_use', count: 2 } }))
  ).json().items;
  await start(used.token, { nonce: randomUUID() });
  const { items } = (await call(api, endpoints.listLinks, asOwner({ query: { kind: 'single_use' } }))).json();
  const stateOf = (id: string) => items.find((link: { id: string }) => link.id === id).state;
  expect([stateOf(used.id), stateOf(unused.id)]).toEqual(['opened', 'unused']);
  const { funnel } = (await call(api, endpoints.getReport, asOwner())).json();
  const { rows } = await api.database.ownerPool.query(
    "select count(*)::int as n from study_links where study_id = $1 and kind = 'single_use'",
    [world.ids.study],
  );
  expect(funnel.invited).toBe(rows[0].n);
});

test('links can be taken as a CSV file', async () => {
  const reply = await call(api, endpoints.exportLinks, asOwner());
  expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(reply.headers['content-disposition']).toBe('attachment; filename="links.csv"');
  expect(reply.body).toContain('link,kind,state,email');
});

test('without a mail server nothing is sent, and the answer says what to do', async () => {
  const body = { data: 'Mail\nana@example.org', map: { Mail: { email: true } }, send: true };
  const refused = await call(api, endpoints.inviteFromRows, asOwner({ body }));
  expect(refused.statusCode).toBe(409);
  expect(refused.json().detail).toContain('SMTP_URL');
  const overview = (await call(api, endpoints.getInvitations, asOwner())).json();
  expect(overview).toMatchObject({ mail: 'not_configured', due: 0 });
});

test('an embedded interview has the attributes that the product signed, and one for each of its people', async () => {
  const { id, token } = await aLink({ kind: 'embed', attributes: { channel: 'app' } });
  const shown = await call(api, endpoints.showSigningKey, asOwner({ params: { id } }));
  const key: string = shown.json().signingKey;
  const attributes = '{"plan":"team", "respondent":"user-7","expires":"2026-05-07T00:00:00Z"}';
  const signature = createHmac('sha256', key).update(attributes).digest('hex');
  const first = await start(token, { nonce: randomUUID(), signed: { attributes, signature } });
  expect(first.status).toBe(201);
  expect(await start(token, { nonce: randomUUID(), signed: { attributes, signature } })).toEqual(first);
  const { rows } = await api.database.ownerPool.query(
    'select attributes from interviews where link_id = $1',
    [id],
  );
  expect(rows).toEqual([{ attributes: { plan: 'team', channel: 'app' } }]);
});

test('attributes that the product did not sign are refused in words', async () => {
  const { id, token } = await aLink({ kind: 'embed' });
  const key: string = (await call(api, endpoints.showSigningKey, asOwner({ params: { id } }))).json()
    .signingKey;
  const sign = (attributes: string, by = key) => ({
    attributes,
    signature: createHmac('sha256', by).update(attributes).digest('hex'),
  });
  const good = sign('{"plan":"team"}');
  const cases: [BodyOf<typeof endpoints.startInterview>['signed'], string][] = [
    [{ attributes: good.attributes }, '/signed/signature'],
    [sign('{"plan":"team"}', 'another key'), '/signed/signature'],
    [{ ...good, attributes: '{"plan":"solo"}' }, '/signed/signature'],
    [{ ...good, signature: good.signature.slice(1) }, '/signed/signature'],
    [sign('{"plan":"team","expires":"2026-05-06T08:59:59Z"}'), '/signed/attributes'],
    [sign('{"1st":"team"}'), '/signed/attributes'],
    [sign('{"plan":3}'), '/signed/attributes'],
    [sign('plan'), '/signed/attributes'],
  ];
  for (const [signed, pointer] of cases) {
    const refused = await start(token, { nonce: randomUUID(), signed });
    expect(refused.status, refused.text).toBe(400);
    expect(JSON.parse(refused.text).errors).toMatchObject([{ pointer }]);
  }
  const open = await aLink({});
  const misplaced = await start(open.token, { nonce: randomUUID(), signed: good });
  expect(JSON.parse(misplaced.text).errors).toMatchObject([{ pointer: '/signed' }]);
});
