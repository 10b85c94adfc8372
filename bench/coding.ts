import { createHash } from 'node:crypto';
import { startStandInOpenAi, testServices } from '@plumbline/testing';
import { openQuestion } from '../packages/core/src/theming/theming.fixture.ts';
import { createOpenAiLlm } from '../packages/llm/src/index.ts';
import { withDatabase } from './with-database.ts';

const answers = 1_000;
const latencyMs = 300;
const callsAtATime = 8;

/**
 * Codes 1,000 answers that arrive on a themed question, through the stand-in model: how near the time is to that of its
 * calls alone, how many they are, and what is sent. Beside it the same answers on a question without themes yet.
 */
export function runCoding(): Promise<Record<string, unknown>> {
  return withDatabase(async (database) => {
    const standIn = await startStandInOpenAi();
    const terms = {
      prices: { input: 0.4, cachedInput: 0.1, output: 1.6 },
      dailyBudgetUsd: null,
      callsAtATime,
    };
    const llm = createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in', terms });
    const services = testServices(database, { llm });
    try {
      const themed = await openQuestion(services);
      await themed.say(said(60, 5_000));
      await themed.theme();
      const coding = await measure(themed, standIn);
      const fresh = await openQuestion(services);
      const fromNothing = await measure(fresh, standIn);
      return { answers, latencyMs, callsAtATime, ...coding, fromNothing };
    } finally {
      await standIn.close();
    }
  });
}

type Question = Awaited<ReturnType<typeof openQuestion>>;
type StandIn = Awaited<ReturnType<typeof startStandInOpenAi>>;

async function measure(question: Question, standIn: StandIn) {
  await question.say(said(answers));
  standIn.requests.length = 0;
  standIn.setLatency(latencyMs);
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await question.theme();
  const milliseconds = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  standIn.setLatency(0);
  const prompts = standIn.requests
    .filter(({ body }) => body.response_format?.json_schema?.name === 'assign-themes')
    .map(({ body }) =>
      body.messages
        .map(({ content }) => content)
        .join('\n')
        .split('\nANSWERS '),
    );
  const prefixes = [...new Set(prompts.map(([prefix = '']) => prefix))];
  const calls = standIn.requests.length;
  const theoretical = Math.ceil(calls / callsAtATime) * latencyMs;
  const { coded, uncoded } = await question.state();
  return {
    calls,
    assignmentCalls: prompts.length,
    milliseconds: Math.round(milliseconds),
    theoreticalMs: theoretical,
    ofTheoretical: round(theoretical / milliseconds),
    cpuMs: Math.round((user + system) / 1_000),
    prefixes: prefixes.map((prefix) => createHash('sha256').update(prefix).digest('hex').slice(0, 16)),
    tokens: await tokensOf(question, prompts),
    coded,
    uncoded,
  };
}

/** Input tokens as they were booked, against those of the prefix in each call and of the answers' own words. */
async function tokensOf(question: Question, prompts: readonly string[][]) {
  const calls = (await question.calls()).filter(
    ({ purpose, from_cache }) => purpose === 'assign-themes' && !from_cache,
  );
  const booked = calls.slice(-prompts.length).reduce((sum, { input_tokens }) => sum + input_tokens, 0);
  const texts = (await question.texts()).slice(-answers).map(({ text }) => text ?? '');
  const tokens = (text: string) => Math.ceil(text.length / 4);
  const expected =
    prompts.reduce((sum, [prefix = '']) => sum + tokens(prefix), 0) +
    texts.reduce((sum, text) => sum + tokens(text), 0);
  const cached = calls.slice(-prompts.length).reduce((sum, { cached_tokens }) => sum + cached_tokens, 0);
  return { booked, expected, ratio: round(booked / expected), cached };
}

/** What people said of ten things, in sentences as long as people write. */
function said(count: number, from = 0): string[] {
  const topics = [
    'the price of the paid plan was more than our small budget had room for this year',
    'importing our spreadsheet failed with an error about the columns and nobody could tell us why',
    'colleagues never joined because the invitation went to their spam folder and stayed there',
    'the dashboard took ages to load whenever we opened it on a phone during meetings',
    'support replied after more than a week, by which time we had moved on to something else',
    'I could not find the template that the tutorial kept talking about, so I gave up',
    'permissions were confusing and our manager was afraid that everyone could see everything',
    'notifications kept coming until I muted the whole thing and forgot that it was there',
    'we missed an integration with our calendar, so deadlines lived in two different places',
    'the export came out garbled, and for our yearly audit that was simply not acceptable',
  ];
  const openings = ['Honestly,', 'For us', 'In the end', 'Every time', 'Sadly', 'Last week', 'As a team'];
  return Array.from(
    { length: count },
    (_, n) => `${openings[n % openings.length]} ${topics[n % topics.length]} (visit ${from + n + 1}).`,
  );
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
