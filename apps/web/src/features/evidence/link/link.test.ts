import { type EvidenceKind, endpoints, evidenceKind } from '@plumbline/contracts';
import { describe, expect, test } from 'vitest';
import { ids, subject } from '../../../gallery/link-subject.ts';
import { bodyOf, faultsOf, newDraft, withQuestion } from './link-draft.ts';
import { obstacleTo, questionsFor, statisticsFor } from './offers.ts';

const goal = { baseline: 44, target: 65 };
const draftOf = (kind: EvidenceKind) => newDraft(kind, subject, goal);
const offered = (kind: EvidenceKind) => questionsFor(kind, subject).map(({ id }) => id);

describe('only what the study can carry is offered', () => {
  test('questions by kind', () => {
    expect(offered('experience')).toEqual([ids.friction, ids.ease, ids.finished, ids.sus]);
    expect(offered('reasons')).toEqual([ids.friction, ids.open, ids.order]);
    expect(offered('contrast')).toEqual([ids.friction, ids.finished]);
    expect(offered('reach')).toEqual([ids.friction]);
    expect(offered('objection')).toEqual([ids.friction, ids.open]);
  });
  test('a contrast needs two outcomes, a reach a fixable option', () => {
    expect(obstacleTo('contrast', subject)).toBeNull();
    expect(obstacleTo('contrast', { ...subject, attributes: [{ name: 'plan', values: ['small'] }] })).toMatch(
      /two outcomes/,
    );
    const untagged = subject.questions.filter(({ id }) => id !== ids.friction);
    expect(obstacleTo('reach', { ...subject, questions: untagged })).toMatch(/tagged fixable/);
  });
  test('scores by question', () => {
    const of = (id: string) => statisticsFor(subject.questions.find((question) => question.id === id));
    expect(of(ids.ease)).toEqual(['mean', 'top2']);
    expect(of(ids.sus)).toEqual(['sus']);
    expect(of(ids.finished)).toEqual(['share']);
    expect(of(ids.open)).toEqual([]);
  });
});

test.each(evidenceKind.options)('a new %s is a body that the api accepts', (kind) => {
  const parsed = endpoints.linkEvidence.body.safeParse(bodyOf(draftOf(kind), subject.study.id));
  expect(parsed.error?.issues).toBeUndefined();
  expect(faultsOf(draftOf(kind), subject)).toEqual({});
});

test('shares are typed in per cent and sent as fractions', () => {
  expect(bodyOf(draftOf('reach'), subject.study.id)).toMatchObject({
    spec: { baseline: 0.44, target: 0.65 },
  });
  const comma = bodyOf({ ...draftOf('objection'), line: '12,5' }, subject.study.id);
  expect(comma).toMatchObject({ spec: { line: 0.125 } });
});

test('a number that cannot be read is a fault of its own field', () => {
  expect(Object.keys(faultsOf({ ...draftOf('reach'), baseline: '', target: '120' }, subject))).toEqual([
    '/spec/baseline',
    '/spec/target',
  ]);
  const ratio = { ...draftOf('contrast'), comparator: 'at_least' as const, ratio: '1' };
  expect(faultsOf(ratio, subject)['/spec/claim/ratio']).toBeDefined();
});

test('those who did it are some of the answers: not none, and not all', () => {
  const did = (optionIds: string[]) =>
    faultsOf({ ...draftOf('contrast'), optionIds }, subject)['/spec/behaviour'];
  expect(did([])).toMatch(/at least one/);
  expect(did(['yes'])).toBeUndefined();
  expect(did(['yes', 'no'])).toMatch(/did not/);
});

test('an open question carries an objection once it has themes, and one of them must be named', () => {
  const unthemed = { ...subject, themes: {} };
  expect(questionsFor('objection', unthemed).map(({ id }) => id)).toEqual([ids.friction]);
  const onlyOpen = unthemed.questions.filter(({ id }) => id === ids.open);
  expect(obstacleTo('objection', { ...unthemed, questions: onlyOpen })).toMatch(/have themes/);
  const open = withQuestion(draftOf('objection'), ids.open, subject);
  expect(faultsOf(open, subject)['/spec/themeIds']).toBeDefined();
  expect(faultsOf({ ...open, themeIds: [ids.open] }, subject)).toEqual({});
});

test('another question takes its own score and answers with it', () => {
  const share = withQuestion(draftOf('experience'), ids.finished, subject);
  expect(share).toMatchObject({ statistic: 'share', optionId: 'yes' });
  expect(withQuestion(share, ids.sus, subject).statistic).toBe('sus');
});
