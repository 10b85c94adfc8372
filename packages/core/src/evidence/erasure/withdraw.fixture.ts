import { randomUUID } from 'node:crypto';
import { consentVersion, type QuestionInput } from '@plumbline/contracts';
import type { TestDatabase, TestServices } from '@plumbline/testing';
import { giveConsent, startInterview, submitAnswer } from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import { createLinks, createStudy, publishStudy } from '../../study/index.ts';
import { keyResult } from '../asked.fixture.ts';
import { linkEvidence } from '../link-evidence.ts';

const options = [
  { id: 'time', label: 'No time' },
  { id: 'need', label: 'No need' },
];
const questions: QuestionInput[] = [
  { type: 'open_ended', text: 'What got in the way?', config: {} },
  { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5 } },
  { type: 'single_choice', text: 'What mainly?', config: { options, allowOther: true } },
];

/** What nobody else would ever say. */
export const canaries = ['zanzibarflux', 'quokkasplint', 'mellifluent', 'churnimoto', 'oddwording'];

/** A live study that two claims of a key result rest on. */
export async function claimed(ctx: Context, given: { targetN?: number } = {}) {
  const keyResultId = await keyResult(ctx, { kind: 'experience', unit: 'score', baseline: 3, target: 4 });
  const draft = await createStudy(ctx, { title: 'First week', keyResultId, questions, ...given });
  const study = await publishStudy(ctx, draft.id);
  const [open = '', scale = '', single = ''] = study.questions.map(({ id }) => id);
  const claim = (kind: 'experience' | 'reasons', spec: object) =>
    linkEvidence(ctx, keyResultId, { kind, studyId: study.id, spec } as Parameters<typeof linkEvidence>[2]);
  const score = await claim('experience', { questionId: scale, statistic: 'mean' });
  const kept = { attribute: 'cohort', values: ['kept'] };
  const ofKept = await claim('experience', { questionId: scale, statistic: 'mean', cohort: kept });
  const why = await claim('reasons', { questionId: open });
  return { study, keyResultId, open, scale, single, links: { score, ofKept, why } };
}

export type Claimed = Awaited<ReturnType<typeof claimed>>;

/** One respondent who answers everything and finishes. */
export async function answering(
  services: TestServices,
  owner: Context,
  { study, open, scale, single }: Claimed,
  said: { text: string; more?: string; point: number; other?: string; attributes?: Record<string, string> },
) {
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const { items } = await createLinks(owner, study.id, { attributes: said.attributes ?? { cohort: 'kept' } });
  const anonymous = contextOf(services, { kind: 'anonymous' });
  const started = await startInterview(anonymous, items[0]?.token ?? '', { nonce: randomUUID() });
  const ctx = contextOf(services, { kind: 'respondent', workspaceId, interviewId: started.interviewId });
  await giveConsent(ctx, { accepted: true, version: consentVersion, quote: true });
  const say = (questionId: string, value: unknown) =>
    submitAnswer(ctx, { submissionId: randomUUID(), questionId, value });
  await say(open, { text: said.text });
  await say(open, { text: said.more ?? 'Nothing else' });
  await say(scale, { value: said.point });
  await say(single, said.other === undefined ? { optionId: 'time' } : { other: said.other });
  return { ctx, receipt: started.receipt, interviewId: started.interviewId, session: started.session };
}

/** "table: word" for each of these words that stands anywhere in any row of any table of the whole database. */
export async function wordsIn({ ownerPool }: TestDatabase, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await ownerPool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await ownerPool.query<{ word: string }>(
      `select distinct lower(found[1]) as word from ${name} as t, regexp_matches(t::text, $1, 'gi') as found`,
      [`(${words.join('|')})`],
    );
    found.push(...rows.map(({ word }) => `${name}: ${word}`));
  }
  return found.sort();
}
