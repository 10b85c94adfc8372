import { type Endpoint, endpoints } from '@plumbline/contracts';
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
    | 'checkIn',
    string
  >;
  linkToken: string;
  /** A respondent's session on `ids.interview`, and their receipt code. */
  session: string;
  receipt: string;
}

export async function aWorld(api: TestApp, name: string): Promise<World> {
  const { id: workspaceId, ...keys } = await aWorkspace(api, name);
  const make = async (endpoint: Endpoint, id: string, body?: unknown, key = keys.owner) => {
    const reply = await call(api, endpoint, { key, params: { id, token: id }, body });
    if (reply.statusCode >= 300) throw new Error(`${endpoint.path}: ${reply.statusCode} ${reply.body}`);
    return reply.json();
  };
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
  const { apiKey } = await make(endpoints.createApiKey, '', { name: 'Spare', role: 'viewer' });
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
      checkIn: checkIn.id,
    },
    linkToken: link.token,
    session,
    receipt,
  };
}
