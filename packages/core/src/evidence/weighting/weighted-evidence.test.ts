import { reportFile } from '@plumbline/contracts';
import { weightedMeanLimits, weightedShare } from '@plumbline/stats';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { updateStudy } from '../../study/index.ts';
import { keyResult, summarised } from '../asked.fixture.ts';
import { exportStudy } from '../export/export-study.ts';
import { verifyReport } from '../export/verify-report.ts';
import { type LinkInput, linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { getReport } from '../report/get-report.ts';
import { come, mixed, type Person, plans, sized } from './weighted.fixture.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
});
afterAll(() => database.close());

/** Of 24 free users 6 got there, of 16 teams 12: 18 of 40, but most users are free. */
const forty = mixed(
  [6, { plan: 'free', there: 'yes', ease: 4, why: 'start' }],
  [18, { plan: 'free', there: 'no', ease: 2, why: 'need' }],
  [12, { plan: 'team', there: 'yes', ease: 5, why: 'start' }],
  [4, { plan: 'team', there: 'no', ease: 3, why: 'against' }],
);
const known = plans({ free: 900, team: 100 });

async function linked(
  people: readonly Person[],
  sizes = known,
  given: { targetN?: number } = { targetN: 40 },
) {
  const target = await keyResult(ctx, { kind: 'experience', unit: 'percent', baseline: 10, target: 40 });
  const study = await sized(ctx, sizes, given);
  const [there = '', ease = '', why = ''] = study.questions.map(({ id }) => id);
  const of = (kind: LinkInput['kind'], spec: object) =>
    linkEvidence(ctx, target, { kind, studyId: study.id, spec } as LinkInput);
  await of('experience', { questionId: there, statistic: 'share' });
  await of('experience', { questionId: ease, statistic: 'mean' });
  await of('reasons', { questionId: why });
  await of('reach', { questionId: why, baseline: 0.2, target: 0.5 });
  await of('objection', { questionId: why, line: 0.2 });
  await come(ctx, study, people);
  return { study, target, cards: await cardsOf(target) };
}

async function cardsOf(target: string) {
  const { items } = await listEvidence(ctx, target);
  const by = (kind: string, statistic?: string) => {
    const card = items.find((one) => one.kind === kind && (!statistic || one.spec.statistic === statistic));
    if (!card?.reading) throw new Error(`no reading of ${kind}`);
    return card.reading;
  };
  return {
    share: by('experience', 'share'),
    mean: by('experience', 'mean'),
    reasons: by('reasons'),
    reach: by('reach'),
    objection: by('objection'),
  };
}

test('every kind of a closed study is given the known sizes, and says what it is worth and what it was', async () => {
  const { study, target, cards } = await linked(forty);
  const each = forty.map(({ plan }) => (plan === 'free' ? 0.9 / 24 : 0.1 / 16));
  const marks = (holds: (one: Person) => boolean) => forty.map((one) => Number(holds(one)));
  const share = weightedShare(
    marks(({ there }) => there === 'yes'),
    each,
  );
  expect(cards.share.regime).toBe('closed');
  expect(cards.share.estimate).toBeCloseTo(0.9 * 0.25 + 0.1 * 0.75, 9);
  expect(cards.share.lower).toBeCloseTo(Number(share.lower), 9);
  expect(cards.share.upper).toBeCloseTo(Number(share.upper), 9);
  expect(cards.share.weighting).toMatchObject({ attributes: ['plan'], unweighted: { estimate: 0.45 } });
  expect(cards.share.weighting?.effectiveN).toBeCloseTo(1 / each.reduce((sum, one) => sum + one ** 2, 0), 9);
  const said = cards.share.sentence.replace(/\s/g, ' ');
  expect(said).toMatch(/^“Yes”: 18 of 40, weighted 30 % \[17, 48 %\]\./);
  expect(cards.share.facts).toEqual([
    'Weighted to known sizes of plan',
    'Effective n 29',
    'Unweighted 45\u00a0%',
  ]);
  // Unweighted, 45 % would have left the target of 40 % open as well; weighted it is not met.
  expect(cards.share.verdict).toBe('open');

  const values = forty.map(({ ease = 0 }) => ease);
  const mean = weightedMeanLimits(values, each, { bounds: { min: 1, max: 5 } });
  expect(cards.mean.estimate).toBeCloseTo(0.9 * 2.5 + 0.1 * 4.5, 9);
  expect([cards.mean.lower, cards.mean.upper]).toEqual([
    expect.closeTo(Number(mean.lower), 9),
    expect.closeTo(Number(mean.upper), 9),
  ]);
  expect(cards.mean.sentence).toMatch(/^Weighted mean 2\.7/);
  expect(cards.reach.estimate).toBeCloseTo(0.2 + 0.8 * 0.3, 9);
  expect(cards.reach.weighting?.unweighted.estimate).toBeCloseTo(0.2 + 0.8 * 0.45, 9);
  expect(cards.objection.estimate).toBeCloseTo(0.1 * 0.25, 9);
  // Both were named by 18; of everybody “No need” is named more.
  expect(cards.reasons.sentence).toMatch(/^“No need” is named most: 18 of 40, weighted 67/);
  expect(cards.reasons.sentence).toContain('It leads “Where to start”.');

  const report = await getReport(ctx, study.id);
  const [card, scale] = report.questions;
  expect(card?.distribution.cells[0]).toMatchObject({ count: 18, share: 0.45 });
  expect(card?.weighting?.cells[0]).toMatchObject({ key: 'yes', share: expect.closeTo(0.3, 9) });
  expect(card?.weighting?.sentence.replace(/\s/g, ' ')).toBe(
    'Weighted to known sizes of plan. Effective n 29: “Yes” 30 % [17, 48 %], unweighted 45 %.',
  );
  expect(scale?.weighting?.mean?.estimate).toBeCloseTo(2.7, 9);
  const shown = (await listEvidence(ctx, target)).items.find(({ questionId }) => questionId === card?.id);
  expect(shown?.question).toMatchObject({ weighting: card?.weighting, notes: card?.notes });
});

test('while answers arrive the weighted interval is the wide one, and closing narrows it', async () => {
  const live = (await linked(forty, known, {})).cards.share;
  const closed = (await linked(forty)).cards.share;
  expect(live).toMatchObject({ regime: 'live', method: 'anytime-weighted/1' });
  expect(live.estimate).toBeCloseTo(Number(closed.estimate), 9);
  expect(Number(live.lower)).toBeLessThan(Number(closed.lower));
  expect(Number(live.upper)).toBeGreaterThan(Number(closed.upper));
});

test('sizes that change after the close change the reading, and taking them back gives the digits of before', async () => {
  const { study, target, cards } = await linked(forty);
  const sizes = async (cohortSizes: typeof known) => {
    await updateStudy(ctx, study.id, { cohortSizes }, null);
    services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
    await summarised(ctx, study);
    return (await cardsOf(target)).share;
  };
  expect(await sizes([])).toMatchObject({ estimate: 0.45, weighting: null });
  const equal = await sizes(plans({ free: 240, team: 160 }));
  expect(equal.estimate).toBeCloseTo(0.45, 9);
  expect(equal.weighting?.effectiveN).toBeCloseTo(40, 9);
  const again = await sizes(known);
  expect([again.estimate, again.lower, again.upper]).toEqual([
    cards.share.estimate,
    cards.share.lower,
    cards.share.upper,
  ]);
});

test('a known group without an answer, a respondent of none, or answers that would decide alone are refused with the reason', async () => {
  const refused = async (people: readonly Person[], sizes: typeof known) => {
    const { study, cards } = await linked(people, sizes, { targetN: people.length });
    const [card] = (await getReport(ctx, study.id)).questions;
    expect(card?.weighting).toBeNull();
    expect(cards.share.weighting).toBeNull();
    const reason = cards.share.cautions.find((one) => one.startsWith('Not weighted'));
    expect(card?.notes).toContain(reason);
    return { reason, reading: cards.share };
  };
  const none = await refused(forty, plans({ free: 900, team: 100, firm: 20 }));
  expect(none.reason).toContain('nobody with plan = firm has answered');
  expect(none.reading).toMatchObject({ estimate: 0.45, verdict: 'open' });
  const stray = await refused([...forty, { plan: 'Mrs Smith', there: 'yes' }], known);
  expect(stray.reason).toContain('not everybody who answered has a plan of known size');
  expect(JSON.stringify(stray.reading)).not.toContain('Smith');
  const lopsided = mixed([60, { plan: 'free', there: 'yes' }], [12, { plan: 'team', there: 'yes' }]);
  const extreme = await refused(lopsided, plans({ free: 10, team: 9_990 }));
  expect(extreme.reason).toContain('few answers would decide alone');
  // All 72 said yes, which would clear any line: there is no verdict all the same.
  expect(extreme.reading).toMatchObject({ verdict: 'open', strength: 'directional', estimate: 1 });
  expect(extreme.reading.strengthReason).toContain('weigh too unequally');
});

test('trimmed weights are disclosed with what they leave', async () => {
  const people = mixed([45, { plan: 'free', there: 'yes' }], [15, { plan: 'team', there: 'no' }]);
  const { cards } = await linked(people, plans({ free: 50, team: 950 }), { targetN: 60 });
  const told = cards.share.cautions.join(' ').replace(/\s/g, ' ');
  expect(told).toMatch(
    /The weights of 45 answers were kept within a fifth and five times the mean; groups still miss their known sizes by up to \d+ %/,
  );
  expect(told).toMatch(/The weights differ much: 60 answers are worth only \d+\./);
});

test('within a cohort of one group nothing is weighted; over several of them only their own sizes count', async () => {
  const { study, target } = await linked(forty);
  const [there = ''] = study.questions.map(({ id }) => id);
  const readingOf = async (values: string[]) => {
    const { id } = await linkEvidence(ctx, target, {
      kind: 'experience',
      studyId: study.id,
      spec: { questionId: there, statistic: 'share', cohort: { attribute: 'plan', values } },
    });
    return (await listEvidence(ctx, target)).items.find((card) => card.id === id)?.reading;
  };
  expect(await readingOf(['free'])).toMatchObject({ n: 24, estimate: 0.25, weighting: null });
  expect((await readingOf(['free', 'team']))?.estimate).toBeCloseTo(0.3, 9);
});

test('an exported report recomputes its weighted numbers, and a changed size, group or share is found', async () => {
  for (const given of [{ targetN: 40 }, {}]) {
    const { study } = await linked(forty, known, given);
    const file = JSON.parse(JSON.stringify(await exportStudy(ctx, study.id)));
    const parsed = reportFile.parse(file);
    expect(verifyReport(parsed).faults).toEqual([]);
    expect(parsed.questions.every(({ weighted }) => weighted !== null)).toBe(true);
    expect(Object.keys(parsed.weights?.respondents[0]?.attributes ?? {})).toEqual(['plan']);
    const faultsOf = (change: (copy: typeof parsed) => void) => {
      const copy = structuredClone(parsed);
      change(copy);
      return verifyReport(copy).faults.filter((fault) => fault.includes('weighted'));
    };
    const changes: ((copy: typeof parsed) => void)[] = [
      ({ weights }) => weights?.sizes.splice(0, 1, { attribute: 'plan', value: 'free', size: 901 }),
      ({ weights }) => Object.assign(weights?.respondents[0] ?? {}, { attributes: { plan: 'firm' } }),
      ({ questions: [first] }) => Object.assign(first?.weighted?.cells[0] ?? {}, { share: 0.31 }),
      (copy) => Object.assign(copy, { weights: null }),
    ];
    for (const change of changes) expect(faultsOf(change).length).toBeGreaterThan(0);
  }
});

test('a file from before there were weights still verifies', async () => {
  const { study } = await linked(forty, [], { targetN: 40 });
  const {
    weights: _weights,
    listed: _listed,
    ...older
  } = JSON.parse(JSON.stringify(await exportStudy(ctx, study.id)));
  const { hash: _hash, ...content } = older;
  const { fileHash } = await import('../export/export-hashes.ts');
  const questions = content.questions.map(
    ({ weighted: _w, asksAll: _a, ...question }: Record<string, unknown>) => question,
  );
  const file = { ...content, questions };
  expect(verifyReport({ ...file, hash: fileHash(file) }).faults).toEqual([]);
});
