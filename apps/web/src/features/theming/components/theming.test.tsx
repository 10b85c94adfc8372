import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { readThemingView, searchOf } from '../theming-view.ts';
import { AgreementResult } from './agreement-result.tsx';
import { costWords } from './draft-bar.tsx';
import { RunStatus } from './run-status.tsx';
import { changeOf } from './theme-form.tsx';
import { ThemesPanel } from './themes-panel.tsx';
import { sampleCodebook, sampleTheme } from './theming.fixture.ts';

const step = () => {};
const { theming } = sampleCodebook();
const status = (given: Parameters<typeof sampleCodebook>[0], onStep?: typeof step) =>
  renderToStaticMarkup(<RunStatus codebook={sampleCodebook(given)} busy={false} onStep={onStep} />);
const run = {
  id: '019a0000-0000-7000-8000-000000000800',
  kind: 'theme',
  engine: 'model',
  model: 'a-model',
  promptVersion: '3',
  state: 'running',
  detail: '',
  done: 120,
  total: 214,
  quotesRejected: 0,
  costUsd: 0.02,
  startedAt: '2026-03-02T09:00:00.000Z',
  finishedAt: null,
} as const;

test('what is in no theme, and what is not coded yet, is always said', () => {
  for (const themes of [[], [sampleTheme(1)]]) {
    const html = renderToStaticMarkup(
      <ThemesPanel codebook={sampleCodebook({ themes })} quotes={new Map()} />,
    );
    expect(html).toContain('1 person fits no theme');
    expect(html).toContain('2 people’s answers are not coded yet');
  }
});

test('viewers see cards and no way to the answers', () => {
  const html = renderToStaticMarkup(<ThemesPanel codebook={sampleCodebook()} quotes={new Map()} />);
  expect(html).toContain('of 40, 25\u00a0%');
  expect(html).toContain('[14, 40]');
  expect(html).toContain('Shown in reports and evidence once three people said it');
  expect(html).not.toContain('link-btn');
  const editor = renderToStaticMarkup(
    <ThemesPanel codebook={sampleCodebook()} quotes={new Map()} onOpen={step} />,
  );
  expect(editor).toContain('Answers of all 10');
});

test('a run shows how far it is and can be stopped; a pause can be ended; a reached budget says who waits', () => {
  expect(status({ run }, step)).toMatch(/120 of .*214.*\$0\.02 so far.*Stop/s);
  expect(status({ run: { ...run, costUsd: 0.002 } })).toContain('Less than $0.01 so far.');
  expect(status({ run })).not.toContain('<button');
  expect(status({ run, paused: true }, step)).toMatch(/Theming is paused.*Resume/s);
  const budget = { dailyUsd: 1, spentUsd: 1, reached: true };
  expect(status({ budget }, step)).toMatch(/Budget reached.*2 answers wait/s);
  const waiting = { ...theming, state: 'waiting', sentence: 'Used up. 2 answers wait.' } as const;
  expect(status({ budget, theming: waiting }, step)).toContain(
    'Used up. 2 answers wait. New ones keep coming in.',
  );
});

test('what the machine is doing is always said: waiting, about to begin, done, nothing to do', () => {
  const over = { ...run, state: 'done' } as const;
  const waiting = { ...theming, state: 'waiting', sentence: 'No reply. 2 answers wait.' } as const;
  expect(status({ theming: waiting }, step)).toMatch(/Theming waits.*No reply\. 2 answers wait\..*Stop/s);
  expect(status({ run: over, theming: { ...theming, state: 'running' } }, step)).toMatch(
    /about to begin.*2 answers to go.*Stop/s,
  );
  expect(status({ run: over }, step)).toMatch(/Every answer is coded.*Code again/s);
  const none = status({ theming: { ...theming, state: 'none' }, version: null }, step);
  expect(none).toContain('No answers yet.');
  expect(none).not.toContain('<button');
});

test('the draft says what applying it costs', () => {
  expect(costWords({ recodes: 214, estimateUsd: 0.031 })).toContain('codes 214 answers again, about $0.03.');
  expect(costWords({ recodes: 1, estimateUsd: 0.001 })).toContain('1 answer again, for less than $0.01');
  expect(costWords({ recodes: 5, estimateUsd: null })).toContain('5 answers again, at no cost');
  expect(costWords({ recodes: 0, estimateUsd: null })).toBe('Apply codes no answer again and costs nothing.');
});

test('a change holds only what differs', () => {
  const before = sampleTheme(1, { includeWords: ['import'] });
  expect(changeOf(before, { ...before })).toEqual({});
  expect(changeOf(before, { ...before, label: 'Other', includeWords: [] })).toEqual({
    label: 'Other',
    includeWords: [],
  });
});

test('coefficients that are not defined are not numbers', () => {
  const agreement = {
    sampleId: '019a0000-0000-7000-8000-000000000700',
    codebookVersion: 2,
    answers: 30,
    coded: 30,
    alpha: 0.71,
    themes: [{ id: sampleTheme(1).id, label: 'Import', kappa: null, person: 0, machine: 0 }],
    finishedAt: '2026-03-02T09:00:00.000Z',
  };
  const html = renderToStaticMarkup(<AgreementResult agreement={agreement} version={3} />);
  expect(html).toMatch(/0\.71.*tentative.*changed since.*not defined/s);
  expect(html).not.toMatch(/NaN|null|undefined/);
});

test('the address keeps what is looked at, and nonsense in it is left out', () => {
  const view = { tab: 'answers', theme: 'none', q: 'import' } as const;
  expect(readThemingView(searchOf(view))).toEqual(view);
  expect(readThemingView({ tab: 'nowhere', theme: 7 })).toEqual({
    tab: 'themes',
    theme: undefined,
    q: undefined,
  });
});
