import { randomUUID } from 'node:crypto';
import { type Endpoint, endpoints } from '@plumbline/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, startTestApp, type TestApp } from './test-app.fixture.ts';
import { aWorld, type World } from './world.fixture.ts';

let api: TestApp;
let ours: World;
let theirs: World;
let before: Record<string, string>;
beforeAll(async () => {
  // Nothing is sent: the worker does that.
  api = await startTestApp({ mail: { send: async () => 'unreachable', close: () => undefined } });
  ours = await aWorld(api, 'Ours');
  theirs = await aWorld(api, 'Theirs');
  before = await fingerprints(theirs.workspaceId);
});
afterAll(() => api.close());

const all: [string, Endpoint][] = Object.entries(endpoints);
const withId = all.filter(([, { path }]) => path.includes(':id'));

/** A body for each route that takes one, right in every respect and made of our own ids. */
const bodies: Record<string, (world: World) => unknown> = {
  recordMeasurements: () => [{ value: 4, at: '2026-05-01T00:00:00Z' }],
  createObjective: ({ ids }) => ({
    cycleId: ids.cycle,
    teamId: ids.team,
    title: 'Crossing',
    servesKeyResultId: ids.keyResult,
  }),
  updateObjective: ({ ids }) => ({ teamId: ids.team, servesKeyResultId: ids.keyResult }),
  createKeyResult: ({ ids }) => ({
    title: 'Crossing',
    kind: 'leading',
    metricId: ids.metric,
    predictsKeyResultId: ids.keyResult,
  }),
  updateKeyResult: () => ({ title: 'Renamed' }),
  changeMember: () => ({ role: 'viewer' }),
  recordCheckIn: () => ({ value: 4, confidence: 5 }),
  createStudy: ({ ids }) => ({ title: 'Crossing', keyResultId: ids.keyResult }),
  updateStudy: ({ ids }) => ({ keyResultId: ids.keyResult }),
  createLinks: () => ({}),
  inviteFromRows: () => ({ data: 'plan\nteam', map: { plan: { attribute: 'plan' } } }),
  sendInvitations: () => ({ mail: 'invitation' }),
  pilotStudy: () => ({ persona: 'typical', seed: 1 }),
  importAnswers: ({ ids }) => ({
    format: 'jsonl',
    data: '{"comment":"Slow"}',
    map: { comment: { questionId: ids.openQuestion } },
    consent: 'They agreed by mail.',
  }),
  addTheme: () => ({ label: 'Crossing' }),
  mergeThemes: ({ ids }) => ({ themeIds: [ids.otherTheme], into: ids.theme }),
  unmergeTheme: ({ ids }) => ({ themeId: ids.otherTheme }),
  splitTheme: ({ ids }) => ({
    themeId: ids.otherTheme,
    into: [
      { theme: { label: 'One half' }, answerIds: [ids.openAnswer] },
      { theme: { label: 'The other half' } },
    ],
  }),
  lockTheme: ({ ids }) => ({ themeId: ids.theme, locked: false }),
  orderThemes: ({ ids }) => ({ themeIds: [ids.theme] }),
  changeTheme: () => ({ definition: 'Crossing' }),
  decideSuggestion: ({ ids }) => ({ suggestionId: ids.suggestion, accept: false }),
  importCodebook: () => ({ csv: 'label\nCrossing over' }),
  codeAnswer: ({ ids }) => ({ themes: [{ id: ids.theme }] }),
  startAgreement: () => ({ answers: 10 }),
  codeSampled: ({ ids }) => ({ themeIds: [ids.theme] }),
  linkEvidence: ({ ids }) => ({
    kind: 'experience',
    studyId: ids.study,
    spec: { questionId: ids.question, statistic: 'mean' },
  }),
  flagInterview: () => ({ reason: 'Crossing' }),
  dismissFlag: () => ({ kind: 'speeding', dismissed: true }),
  useReceipt: ({ ids }) => ({
    action: 'correct',
    questionId: ids.question,
    value: { value: 3 },
    submissionId: 'crossing-receipt',
  }),
  giveConsent: () => ({ accepted: true, version: 1 }),
  setLanguage: () => ({ language: 'en' }),
  submitAnswer: ({ ids }) => ({ submissionId: 'crossing', questionId: ids.question, value: { value: 3 } }),
  skipQuestion: ({ ids }) => ({ submissionId: 'crossing', questionId: ids.question, reason: 'skipped' }),
  goBack: () => ({ submissionId: 'crossing' }),
};

/** Which of our own ids the address of a route names. */
function ownIdFor({ path }: Endpoint): string {
  const { ids } = ours;
  const first = path.split('/')[1] ?? '';
  const known: Record<string, string> = {
    'api-keys': ids.apiKey,
    members: ids.member,
    metrics: ids.metric,
    objectives: ids.objective,
    'key-results': ids.keyResult,
    studies: ids.study,
    questions: ids.openQuestion,
    themes: ids.theme,
    answers: ids.openAnswer,
    agreement: ids.sample,
    interviews: ids.interview,
    evidence: ids.evidence,
    links: ids.link,
    respond: ids.interview,
  };
  const own = known[first];
  if (own === undefined) throw new Error(`Say in this test which id ${path} takes.`);
  return own;
}

const keyFor = ({ access }: Endpoint) => (access === 'respondent' ? ours.session : ours.owner);

async function ask(
  endpoint: Endpoint,
  request: { id: string; body: unknown; query?: Record<string, string> },
) {
  const { id, body, query = {} } = request;
  const headers = endpoint.idempotent ? { 'idempotency-key': randomUUID() } : {};
  const reply = await call(api, endpoint, {
    key: keyFor(endpoint),
    params: { id, code: ours.receipt, answerId: ours.ids.openAnswer },
    body,
    query,
    headers,
  });
  return { status: reply.statusCode, body: reply.body };
}

describe.each(withId)('%s', (name, endpoint) => {
  test('answers an id of another workspace like one that does not exist', async () => {
    if (endpoint.body && !bodies[name]) throw new Error(`Give this test a body for ${name}.`);
    const body = bodies[name]?.(ours);
    const unknown = await ask(endpoint, { id: randomUUID(), body });
    expect(unknown.status).toBe(404);
    for (const id of [...Object.values(theirs.ids), theirs.workspaceId]) {
      expect(await ask(endpoint, { id, body })).toEqual(unknown);
    }
  });
});

const withIdsInside = all.filter(([name]) => name in bodies);

describe.each(withIdsInside)('%s', (name, endpoint) => {
  test('answers an id of another workspace within its body like one that does not exist', async () => {
    const id = endpoint.path.includes(':id') ? ownIdFor(endpoint) : '';
    const text = JSON.stringify(bodies[name]?.(ours));
    const inside = Object.entries(ours.ids).filter(([, own]) => text.includes(own));
    // The same body with our own ids is accepted, so that it is the id that is refused.
    if (endpoint.access !== 'respondent') {
      expect((await ask(endpoint, { id, body: JSON.parse(text) })).status).toBeLessThan(300);
    }
    for (const [kind, own] of inside) {
      const swap = (other: string) => ask(endpoint, { id, body: JSON.parse(text.replaceAll(own, other)) });
      const unknown = await swap(randomUUID());
      expect([400, 404]).toContain(unknown.status);
      expect({ kind, ...(await swap(theirs.ids[kind as keyof World['ids']])) }).toEqual({ kind, ...unknown });
    }
  });
});

test('an id of another workspace in a query finds what an unknown one finds', async () => {
  for (const [endpoint, parameter] of [
    [endpoints.listObjectives, 'cycle'],
    [endpoints.listStudies, 'keyResult'],
  ] as const) {
    const find = (value: string) => ask(endpoint, { id: '', body: undefined, query: { [parameter]: value } });
    const unknown = await find(randomUUID());
    for (const id of Object.values(theirs.ids)) expect(await find(id)).toEqual(unknown);
  }
});

test('no list shows anything of another workspace', async () => {
  const lists = all.filter(
    ([, { method, path, access }]) => method === 'GET' && !path.includes(':') && access !== 'public',
  );
  expect(lists.length).toBeGreaterThan(5);
  for (const [, endpoint] of lists) {
    const { status, body } = await ask(endpoint, { id: '', body: undefined });
    expect(status).toBe(200);
    for (const id of [...Object.values(theirs.ids), theirs.workspaceId]) expect(body).not.toContain(id);
  }
});

test('nothing of the other workspace has changed by all this', async () => {
  expect(await fingerprints(theirs.workspaceId)).toEqual(before);
  expect(Object.values(before).filter((hash) => hash !== 'empty').length).toBeGreaterThan(12);
});

/** A hash of a workspace's rows, table by table. */
async function fingerprints(workspaceId: string): Promise<Record<string, string>> {
  const { ownerPool } = api.database;
  const { rows: tables } = await ownerPool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await ownerPool.query<{ hash: string }>(
      `select coalesce(md5(string_agg(t::text, ',' order by t::text)), 'empty') as hash
         from ${name} t where workspace_id = $1`,
      [workspaceId],
    );
    hashes[name] = rows[0]?.hash ?? 'empty';
  }
  return hashes;
}
