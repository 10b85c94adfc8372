import type { QuestionInput } from '@plumbline/contracts';
import { asEraser } from '@plumbline/db';
import type { TestServices } from '@plumbline/testing';
import fc from 'fast-check';
import {
  flagInterview,
  giveConsent,
  skipQuestion,
  startInterview,
  submitAnswer,
} from '../interview/index.ts';
import { type Context, contextOf } from '../shared/context.ts';
import { createLinks, createStudy, publishStudy, startWave } from '../study/index.ts';
import { summarised } from './asked.fixture.ts';

const options = [
  { id: 'a', label: 'a', tag: 'fixable' as const },
  { id: 'b', label: 'b', tag: 'mismatch' as const },
  { id: 'c', label: 'c', tag: 'objection' as const },
];
/** One of each type; a question is named by its place. */
export const questions: QuestionInput[] = [
  { type: 'yes_no', text: 'Did you?', config: { allowUnsure: true } },
  { type: 'scale', text: 'How easy?', config: { min: 1, max: 5 } },
  { type: 'multiple_choice', text: 'Which?', config: { options } },
  { type: 'single_choice', text: 'Which mainly?', config: { options } },
  { type: 'ranking', text: 'In which order?', config: { options } },
  { type: 'open_ended', text: 'Why?', config: { maxProbes: 0 } },
];

type Value = Record<string, unknown>;
export type Said = { skip: 'skipped' | 'prefer_not_to_say' | 'not_applicable' } | { value: Value };
/** Somebody's answers in the order of the questions. */
type Visit = { plan: 'free' | 'team'; said: Said[]; flagged: boolean; withdraws: boolean };
export type Step =
  | { visit: Visit }
  /** Somebody who is still answering, counted round, corrects what they said, after others have come. */
  | { correct: { who: number; question: number; value: Value } }
  | { newWave: true }
  | { look: true };

const items = ['a', 'b', 'c'];
const some = fc.shuffledSubarray(items, { minLength: 1 });
const values: fc.Arbitrary<Value>[] = [
  fc.constantFrom('yes', 'no', 'unsure').map((value) => ({ value })),
  fc.integer({ min: 1, max: 5 }).map((value) => ({ value })),
  some.map((optionIds) => ({ optionIds })),
  fc.constantFrom(...items).map((optionId) => ({ optionId })),
  some.map((order) => ({ order })),
  fc.constantFrom('Import failed.', 'No time.').map((text) => ({ text })),
];
const skips = fc.constantFrom('skipped' as const, 'prefer_not_to_say' as const, 'not_applicable' as const);
const said = (value: fc.Arbitrary<Value>): fc.Arbitrary<Said> =>
  fc.oneof(
    { weight: 6, arbitrary: value.map((one): Said => ({ value: one })) },
    { weight: 1, arbitrary: skips.map((skip): Said => ({ skip })) },
  );
const visitOf = (fewest: number): fc.Arbitrary<Visit> =>
  fc.record({
    plan: fc.constantFrom('free', 'team'),
    said: fc
      .tuple(fc.tuple(...values.map(said)), fc.integer({ min: fewest, max: 8 }))
      .map(([all, upTo]) => all.slice(0, upTo)),
    flagged: fc.integer({ min: 0, max: 3 }).map((draw) => draw === 0),
    withdraws: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
  });
const correct: fc.Arbitrary<Step> = fc
  .tuple(fc.nat({ max: 50 }), fc.nat({ max: questions.length - 1 }))
  .chain(([who, question]) =>
    (values[question] ?? fc.constant({})).map((value) => ({ correct: { who, question, value } })),
  );

/**
 * Who came, corrected and looked, in which order, and when a new wave began.
 * @param fewest answers that somebody gives before they go
 */
export function histories(
  size: { minLength: number; maxLength: number },
  { fewest = 1, waves = true }: { fewest?: number; waves?: boolean } = {},
): fc.Arbitrary<Step[]> {
  return fc.array(
    fc.oneof(
      { weight: 10, arbitrary: visitOf(fewest).map((one): Step => ({ visit: one })) },
      { weight: 3, arbitrary: correct },
      { weight: waves ? 1 : 0, arbitrary: fc.constant<Step>({ newWave: true }) },
      { weight: 2, arbitrary: fc.constant<Step>({ look: true }) },
    ),
    size,
  );
}

/** What a respondent's answers are in the end, by what happened. */
export type Person = {
  interviewId: string;
  wave: number;
  plan: string;
  flagged: boolean;
  final: (Said | undefined)[];
  /** When each question was first answered, as a place in the order of all that came. */
  arrived: number[];
};
type Coming = Person & { turns: number[]; withdraws: boolean; respondent: Context };
export type History = { id: string; questionIds: string[]; people: Person[]; wave: number };

/** Lets it all happen, through interviews; `prepare` is called before anybody comes. */
export async function lived(
  { ctx, services, workspaceId }: { ctx: Context; services: TestServices; workspaceId: string },
  steps: readonly Step[],
  of: {
    excludeFlagged: boolean;
    prepare?: (study: { id: string; questionIds: string[] }) => Promise<void>;
    /** The day that was declared as the last; it is over before the last look. */
    closesOn?: string;
    /** When everybody has come and gone, before the last look. */
    ended?: (study: { id: string; questionIds: string[] }) => Promise<void>;
  },
): Promise<History> {
  const { id } = await createStudy(ctx, {
    title: 'First week',
    questions,
    excludeFlagged: of.excludeFlagged,
    ...(of.closesOn === undefined ? {} : { closesOn: of.closesOn }),
  });
  const study = await publishStudy(ctx, id);
  const questionIds = study.questions.map((question) => question.id);
  const tokens = new Map<string, string>();
  for (const plan of ['free', 'team']) {
    const { items: links } = await createLinks(ctx, id, { attributes: { plan } });
    tokens.set(plan, links[0]?.token ?? '');
  }
  await of.prepare?.({ id, questionIds });
  const people: Coming[] = [];
  let wave = 1;
  let sent = 0;
  const tell = async (person: Coming, at: number, one: Said, turn?: number) => {
    sent += 1;
    const questionId = questionIds[at] ?? '';
    const common = {
      submissionId: `sent-${String(sent).padStart(8, '0')}`,
      questionId,
      ...(turn === undefined ? {} : { turn }),
    };
    person.final[at] = one;
    person.arrived[at] ??= sent;
    return 'skip' in one
      ? skipQuestion(person.respondent, { ...common, reason: one.skip })
      : submitAnswer(person.respondent, { ...common, value: one.value });
  };
  const come = async ({ plan, said: words, flagged, withdraws }: Visit, nonce: string) => {
    const link = tokens.get(plan) ?? '';
    const started = await startInterview(contextOf(services, { kind: 'anonymous' }), link, { nonce });
    const { interviewId } = started;
    const respondent = contextOf(services, { kind: 'respondent', workspaceId, interviewId });
    await giveConsent(respondent, { accepted: true, version: started.consent.version, quote: true });
    const first = { wave, plan, flagged, final: [], arrived: [], turns: [] };
    const person: Coming = { ...first, interviewId, withdraws, respondent };
    for (const [at, one] of words.entries()) person.turns[at] = (await tell(person, at, one)).seq - 1;
    if (flagged) await flagInterview(ctx, interviewId, { reason: 'Answered in four seconds.' });
    people.push(person);
  };
  for (const [at, step] of steps.entries()) {
    later(services);
    if ('look' in step) await summarised(ctx, study);
    else if ('newWave' in step) wave = (await startWave(ctx, id)).wave;
    else if ('visit' in step) await come(step.visit, `nonce-${at}-${id}`);
    else {
      const { question, value } = step.correct;
      // A finished interview takes no corrections here.
      const able = people.filter(
        ({ turns }) => turns[question] !== undefined && turns.length < questions.length,
      );
      const person = able[step.correct.who % Math.max(1, able.length)];
      if (person) await tell(person, question, { value }, person.turns[question]);
    }
  }
  await withdraw({ services, workspaceId }, people);
  await of.ended?.({ id, questionIds });
  later(services);
  await summarised(ctx, study);
  return { id, questionIds, people: people.filter(({ withdraws }) => !withdraws), wave };
}

/** The pause between two readings of a link is over. */
function later(services: TestServices): void {
  services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
}

/** In the end, after others have looked. */
async function withdraw(
  { services, workspaceId }: { services: TestServices; workspaceId: string },
  people: readonly Coming[],
): Promise<void> {
  const ids = people.flatMap(({ withdraws, interviewId }) => (withdraws ? [interviewId] : []));
  if (ids.length === 0) return;
  await asEraser(services.db, workspaceId, async (trx) => {
    await trx.deleteFrom('interviews').where('id', 'in', ids).execute();
  });
}
