import { evidenceKind, type Reading } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  cardOf,
  lookedFor,
  weightedAndStale,
  withoutAnswers,
  withThree,
} from '../../../gallery/evidence-cards.ts';
import { EvidenceCard } from './evidence-card.tsx';

const kinds = evidenceKind.options;
const rendered = (...card: Parameters<typeof cardOf>) =>
  renderToStaticMarkup(<EvidenceCard card={cardOf(...card)} distribution={null} trace={null} />);
/** What is read, without the marks, the explanations and the accessible names. */
const words = (html: string) =>
  html
    .replace(/<span class="tip".*?<\/span><\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
const sides: Partial<Reading>[] = [
  { chip: 'open', verdict: 'open' },
  { chip: 'supports', verdict: 'met' },
  { chip: 'contradicts', verdict: 'missed' },
];

describe.each(kinds)('a card of %s', (kind) => {
  test.each([withoutAnswers, withThree, ...sides])('is drawn without NaN: %#', (changes) => {
    const html = rendered(kind, changes);
    expect(html).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(html).toContain('<svg class="plot"');
  });

  test('says nothing but their number of under five answers', () => {
    expect(words(rendered(kind, withoutAnswers))).toContain('No answers yet');
    expect(words(rendered(kind, withThree))).toContain('3 answers so far');
    for (const changes of [withoutAnswers, withThree])
      expect(rendered(kind, changes)).not.toContain('class="pt');
  });

  test('keeps an estimate under five to itself even when it is sent', () => {
    const html = rendered(kind, { ...withThree, estimate: 0.33, lower: 0.1, upper: 0.7 });
    expect(html).not.toContain('class="pt');
    expect(words(html)).not.toMatch(/33|of 3 \[/);
  });

  test('names its side and its strength with the reason', () => {
    const names = { open: 'Open', supports: 'Supports', contradicts: 'Contradicts' };
    for (const side of sides) expect(words(rendered(kind, side))).toContain(names[side.chip ?? 'open']);
    const html = rendered(kind, { strength: 'directional', strengthReason: 'Only a few people answered.' });
    expect(html).toMatch(/role="tooltip"[^>]*>Only a few people answered\. Directional/);
  });

  test('draws the other side in its own colour', () => {
    expect(rendered(kind, { chip: 'contradicts', n: 30 })).toContain('pt-2');
    expect(rendered(kind, { chip: 'supports', n: 30, previous: null })).not.toContain('pt-2');
  });
});

test('a contrast stands on a log axis against no difference and its claim', () => {
  const html = rendered('contrast');
  expect(words(html)).toContain('2.04 times as likely [1.27, 3.27]');
  for (const said of ['No difference', 'Claimed 3×', 'Direction Supported', '“Three times” Not shown'])
    expect(words(html)).toContain(said);
  // 1 of an axis from 0.5 to 8 lies a quarter of the way along it: 4 + 90 / 4.
  expect(html).toContain('x1="26.5%" x2="26.5%"');
});

test('an odds ratio is never called “times as likely”', () => {
  const html = words(rendered('contrast', { method: 'odds_ratio/1', estimate: 4.93 }));
  expect(html).toContain('4.93 times the odds');
  expect(html).not.toContain('times as likely');
});

test('a ratio without an upper limit ends open', () => {
  expect(words(rendered('contrast', { upper: null }))).toContain('[1.27, ∞]');
});

test('a ceiling is a share, never a count of people, between its baseline and its target', () => {
  const html = words(rendered('reach'));
  expect(html).toContain('78 % ceiling [66, 88]');
  expect(html).toContain('Baseline Target 65 %');
});

test('up to twenty answers are counted, more are a share', () => {
  expect(words(rendered('objection'))).toContain('0 of 12 [0, 24 %]');
  expect(words(rendered('reasons'))).toContain('68 % [41, 88]');
});

test('an earlier wave is drawn and its change said once', () => {
  const html = words(rendered('experience'));
  expect(html).toContain('Wave 2 Wave 1');
  expect(html.match(/Up 0\.2 on wave 1/g)).toHaveLength(1);
  expect(words(rendered('experience', { previous: null }))).not.toContain('Wave 1');
});

test('tells live from paused from closed from closed early, with when somebody last answered', () => {
  expect(words(rendered('reasons'))).toContain('Live, last answer ');
  expect(words(rendered('reach'))).toContain('Closed, last answer ');
  expect(words(rendered('reasons', { lastAnswerAt: null }))).not.toContain('last answer');
  const inState = (studyState: string) =>
    words(
      renderToStaticMarkup(
        <EvidenceCard card={{ ...cardOf('reasons'), studyState }} distribution={null} trace={null} />,
      ),
    );
  expect(inState('closed')).toContain('Closed early, last answer ');
  expect(inState('paused')).toContain('Paused, last answer ');
  expect(inState('paused')).not.toContain('Live');
});

test('says what to mind, what would settle it, and the number without flagged interviews', () => {
  const html = words(rendered('reasons'));
  expect(html).toContain('Early answerers differ');
  expect(html).toContain('About 20 more answers would settle it.');
  expect(html).toContain('2 flagged interviews are counted. Without them: 66 % [37, 87], n 29.');
  expect(words(rendered('objection'))).toContain('Exploratory');
});

test('shows the strongest words against it, or that there are none among so many', () => {
  expect(rendered('reach')).toContain('?turn=16"');
  expect(words(rendered('objection'))).toContain('None among 12.');
});

test('explains its words where they stand', () => {
  const html = rendered('contrast');
  expect(html).toMatch(/E-value<\/button>/);
  expect(html).toMatch(/association<\/button>/);
});

test('a weighted share is no count of people, and says what it would be without and what it is worth', () => {
  const html = words(rendered('reasons', weightedAndStale));
  expect(html).toContain('45 % [24, 68]');
  expect(html).not.toContain('8 of 18');
  for (const said of [
    '11 of 18, weighted 45 %',
    'Weighted to known sizes of plan',
    'Effective n 14',
    'Unweighted 61 %',
  ])
    expect(html).toContain(said);
  const other = { n: 16, estimate: 0.5, lower: 0.3, upper: 0.7 };
  const flagged = { interviews: 2, counted: true, other };
  expect(words(rendered('reasons', { ...weightedAndStale, flagged }))).toContain(
    'Without them: 50 % [30, 70], n 16.',
  );
});

test('a stale card says why and offers to ask again; a fresh one, or a reader who may not, gets no button', () => {
  const button = <button type="button">Ask again</button>;
  const shown = (changes: Partial<Reading>, topUp: ReactNode) =>
    renderToStaticMarkup(
      <EvidenceCard card={cardOf('reasons', changes)} distribution={null} trace={null} topUp={topUp} />,
    );
  expect(words(shown(weightedAndStale, button))).toMatch(/Stale: the key result’s metric .*Ask again/);
  expect(shown({ ...weightedAndStale, stale: false }, button)).not.toContain('Ask again');
  expect(shown(weightedAndStale, false)).not.toContain('Ask again');
});

test('an exploratory claim carries its q-value, explained', () => {
  const html = rendered('objection', lookedFor);
  expect(words(html)).toMatch(/Exploratory ?, q-value 0.031 among 4 such claims/);
  expect(html).toContain('Benjamini–Hochberg');
});
