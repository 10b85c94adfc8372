import { type Endpoint, endpoints } from '@plumbline/contracts';
import { contextOf, themeQuestion } from '@plumbline/core';
import { aWorkspace, call, type Keys, type TestApp } from './test-app.fixture.ts';

/** A workspace with one of everything that has an id. */
export interface World extends Keys {
  workspaceId: string;
  ids: Record<
    | 'cycle'
    | 'team'
    | 'metric'
    | 'objective'
    | 'keyResult'
    | 'study'
    | 'question'
    | 'openQuestion'
    | 'link'
    | 'interview'
    | 'evidence'
    | 'apiKey'
    | 'member'
    | 'checkIn'
    | 'theme'
    | 'otherTheme'
    | 'openAnswer'
    | 'suggestion'
    | 'sample',
    string
  >;
  linkToken: string;
  /** A respondent's session on `ids.interview`, and their receipt code. */
  session: string;
  receipt: string;
}

export async function aWorld(api: TestApp, name: string): Promise<World> {
  const { id: workspaceId, ...keys } = await aWorkspace(api, name);
  const make = maker(api, keys.owner);
  const cycle = await make(endpoints.createCycle, '', {
    title: 'Q2',
    start: '2026-04-01',
    end: '2026-06-30',
  });
  const team = await make(endpoints.createTeam, '', { name: 'Onboarding' });
  const metric = await make(endpoints.createMetric, '', { name: 'Satisfaction', unit: 'score' });
  const objective = await make(endpoints.createObjective, '', {
    cycleId: cycle.id,
    teamId: team.id,
    title: 'Newcomers feel at home',
  });
  const keyResult = await make(endpoints.createKeyResult, objective.id, {
    title: 'Satisfaction',
    kind: 'experience',
    metricId: metric.id,
    baseline: 3.4,
    target: 4.2,
  });
  const checkIn = await make(endpoints.recordCheckIn, keyResult.id, { value: 3.5, confidence: 4 });
  const study = await make(endpoints.createStudy, '', {
    title: 'How did it go?',
    askedBy: 'the onboarding team',
    keyResultId: keyResult.id,
    questions: [
      { type: 'scale', text: 'How satisfied are you?', config: { min: 1, max: 5, preset: 'csat' } },
      { type: 'open_ended', text: 'What was missing?', config: {} },
    ],
  });
  await make(endpoints.publishStudy, study.id);
  const [scale, open] = study.questions;
  const link = (await make(endpoints.createLinks, study.id, {})).items[0];
  const evidence = await make(endpoints.linkEvidence, keyResult.id, {
    kind: 'experience',
    studyId: study.id,
    spec: { questionId: scale.id, statistic: 'mean' },
  });
  const { interviewId, session, receipt, consent } = await make(
    endpoints.startInterview,
    link.token,
    { nonce: 'nonce-of-world' },
    '',
  );
  const { version } = consent;
  await make(endpoints.giveConsent, interviewId, { accepted: true, version, quote: true }, session);
  await make(
    endpoints.submitAnswer,
    interviewId,
    { submissionId: 'first-answer', questionId: scale.id, value: { value: 2 } },
    session,
  );
  const themed = await aCodebook(api, workspaceId, { study: study.id, question: open.id }, make);
  const { apiKey } = await make(endpoints.createApiKey, '', { name: 'Spare', role: 'viewer' });
  const { token } = await make(endpoints.inviteMember, '', { role: 'viewer' });
  const joined = await make(endpoints.acceptInvitation, '', {
    token,
    name: 'Vera',
    email: `vera-${workspaceId}@example.org`,
    password: 'a long enough password',
  });
  return {
    ...keys,
    workspaceId,
    ids: {
      cycle: cycle.id,
      team: team.id,
      metric: metric.id,
      objective: objective.id,
      keyResult: keyResult.id,
      study: study.id,
      question: scale.id,
      openQuestion: open.id,
      link: link.id,
      interview: interviewId,
      evidence: evidence.id,
      apiKey: apiKey.id,
      member: joined.member.userId,
      checkIn: checkIn.id,
      ...themed,
    },
    linkToken: link.token,
    session,
    receipt,
  };
}

type Make = ReturnType<typeof maker>;

/** Asks an endpoint and gives back its body; a refusal is a fault of the test. */
function maker(api: TestApp, owner: string) {
  return async (endpoint: Endpoint, id: string, body?: unknown, key = owner) => {
    const reply = await call(api, endpoint, { key, params: { id, token: id }, body });
    if (reply.statusCode >= 300) throw new Error(`${endpoint.path}: ${reply.statusCode} ${reply.body}`);
    return reply.json();
  };
}

/** Two themes that a person made, twelve answers coded by their words, a sample of them and something suggested. */
async function aCodebook(
  { services, database }: TestApp,
  workspaceId: string,
  { study, question }: { study: string; question: string },
  make: Make,
) {
  const topics = ['The price is too high', 'The import broke'];
  await make(endpoints.importAnswers, study, {
    format: 'jsonl',
    data: Array.from({ length: 12 }, (_, n) => JSON.stringify({ said: `${topics[n % 2]} (${n})` })).join(
      '\n',
    ),
    map: { said: { questionId: question } },
    consent: 'They agreed by mail.',
  });
  for (const word of ['price', 'import'])
    await make(endpoints.addTheme, question, { label: `About ${word}`, includeWords: [word] });
  const { themes } = await make(endpoints.applyCodebook, question);
  await themeQuestion(
    contextOf(services, { kind: 'system', workspaceId }),
    { questionId: question },
    { attempt: 1, signal: new AbortController().signal, complete: async () => undefined },
  );
  const { sampleId } = await make(endpoints.startAgreement, question, { answers: 12 });
  const { items } = await make(endpoints.listAgreementAnswers, sampleId);
  const suggestion = services.ids.uuid();
  await database.ownerPool.query(
    `insert into theme_suggestions (workspace_id, id, question_id, kind, key, suggestion, state, at)
     values ($1, $2, $3, 'merge', 'both', $4, 'open', now())`,
    [
      workspaceId,
      suggestion,
      question,
      JSON.stringify({ kind: 'merge', themeId: themes[1].id, into: themes[0].id, overlap: 0.6 }),
    ],
  );
  return {
    theme: themes[0].id,
    otherTheme: themes[1].id,
    openAnswer: items[0].id,
    suggestion,
    sample: sampleId,
  };
}
