import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { divergingColours } from './diverging-colours.ts';
import {
  BarRows,
  ChartFrame,
  Histogram,
  IntervalPlot,
  ItemPlaceTable,
  LikertBar,
  NpsStrip,
  PaceBar,
  PaceChart,
  type PaceChartProps,
  RankingPlot,
  ShareTable,
  TogetherTable,
  YesNoBar,
} from './index.ts';

const label = 'The finding, in words';
const none = { estimate: null, lower: null, upper: null };
const row = (count: number, n: number) => ({
  key: 'a',
  label: 'Import',
  count,
  share: n > 0 ? count / n : null,
  lower: n > 0 ? 0.1 : null,
  upper: n > 0 ? 0.9 : null,
});
const item = (n: number) => ({
  key: 'a',
  label: 'Import',
  meanRank: n > 0 ? { estimate: 1, lower: 1, upper: 1.4 } : none,
});

/** Each chart with n answers that all fell on one point. */
const charts: Record<string, (n: number) => ReactElement> = {
  BarRows: (n) => <BarRows label={label} n={n} rows={[row(n, n)]} />,
  YesNoBar: (n) => <YesNoBar label={label} n={n} yes={n} no={0} />,
  Histogram: (n) => <Histogram label={label} n={n} points={[{ label: '1', count: n }]} />,
  LikertBar: (n) => (
    <LikertBar
      label={label}
      points={['1', '2', '3', '4', '5']}
      rows={[{ key: 'all', label: 'All', n, counts: [0, 0, 0, 0, n], mean: none }]}
    />
  ),
  NpsStrip: (n) => (
    <NpsStrip
      label={label}
      n={n}
      counts={[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n]}
      score={n > 0 ? { estimate: 100, lower: 40, upper: 100 } : none}
    />
  ),
  RankingPlot: (n) => <RankingPlot label={label} n={n} items={[item(n)]} />,
};
const alwaysDrawn: Record<string, ReactElement> = {
  IntervalPlot: (
    <IntervalPlot label={label} {...none} domain={[0, 1]} targets={[{ value: 0.5, label: 'Half' }]} />
  ),
  'IntervalPlot without length': (
    <IntervalPlot label={label} estimate={1} lower={1} upper={Number.POSITIVE_INFINITY} domain={[1, 1]} />
  ),
  'IntervalPlot on a log scale': (
    <IntervalPlot label={label} estimate={0} lower={0} upper={3} domain={[0.5, 8]} scale="log" />
  ),
  PaceBar: <PaceBar label={label} progress={null} expected={Number.NaN} />,
};

const pace: PaceChartProps = {
  label,
  start: '2026-10-01',
  end: '2026-12-31',
  today: '2026-11-05',
  baseline: 44,
  target: 65,
  points: [],
  formatValue: (value) => `${value} %`,
};
const paces: Record<string, PaceChartProps> = {
  'no point': pace,
  'one point': {
    ...pace,
    points: [{ at: '2026-10-05', value: 44 }],
    forecast: { estimate: 44, lower: 44, upper: 44 },
  },
  'a target that is the baseline': { ...pace, target: 44, points: [{ at: '2026-10-05', value: 44 }] },
  'a guardrail at nought': { ...pace, baseline: null, target: 0 },
  'a cycle of one day': {
    ...pace,
    end: '2026-10-01',
    today: '2026-10-01',
    points: [{ at: '2026-10-01', value: 50 }],
  },
  'a day after the cycle': { ...pace, today: '2027-02-01', points: [{ at: '2027-01-20', value: 90 }] },
};

describe('every chart', () => {
  const drawn = Object.entries(charts).map(([name, chart]) => [name, chart(40)] as const);
  test.each([...drawn, ...Object.entries(alwaysDrawn)])('%s carries its sentence as its name', (_, chart) => {
    expect(renderToStaticMarkup(chart)).toContain(`aria-label="${label}"`);
  });
  test.each(Object.entries(charts))('%s draws no share of a base under five', (_, chart) => {
    for (const [n, says] of [
      [0, 'No answers yet'],
      [1, 'One answer'],
      [4, '4 answers'],
    ] as const) {
      const html = renderToStaticMarkup(chart(n));
      expect(html).toContain(says);
      expect(html).not.toContain('<svg');
    }
  });
  test.each(Object.entries(charts))('%s never writes NaN, Infinity or a viewBox', (_, chart) => {
    for (const n of [0, 1, 5, 20, 21]) expectClean(renderToStaticMarkup(chart(n)));
  });
  test.each(Object.entries(alwaysDrawn))('%s never writes NaN, Infinity or a viewBox', (_, chart) => {
    expectClean(renderToStaticMarkup(chart));
  });
});

describe('the pace chart', () => {
  test.each(Object.entries(paces))('with %s it is drawn, named and clean', (_, props) => {
    const html = renderToStaticMarkup(<PaceChart {...props} />);
    expect(html).toContain(`aria-label="${label}"`);
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
  test('says what was expected today and where the axis starts', () => {
    const html = renderToStaticMarkup(<PaceChart {...pace} points={[{ at: '2026-11-05', value: 46 }]} />);
    expect(html).toContain('52 %');
    expect(html).toContain('46 % now');
    expect(html).toContain('Axis starts at 40 %');
  });
});

describe('numbers beside the bars', () => {
  test('are counts up to twenty answers and shares above', () => {
    expect(renderToStaticMarkup(<BarRows label={label} n={20} rows={[row(8, 20)]} />)).toContain('8 of 20');
    expect(renderToStaticMarkup(<BarRows label={label} n={25} rows={[row(8, 25)]} />)).toContain('32\u00a0%');
  });
  test('stay hidden from those who may not see them, in the chart and its table', () => {
    const secret = [row(3, 4)];
    for (const html of [
      renderToStaticMarkup(<BarRows label={label} n={4} hidden rows={secret} />),
      renderToStaticMarkup(<ShareTable caption="c" head="h" n={4} hidden rows={secret} />),
      renderToStaticMarkup(
        <ChartFrame sentence={label} base={{ n: 4, asked: 5, skipped: 1, hidden: true }}>
          x
        </ChartFrame>,
      ),
    ]) {
      expect(html).not.toMatch(/[345] (of|answers)|75|1 skipped/);
    }
  });
  test('a hidden cell of the place table has its reason', () => {
    const html = renderToStaticMarkup(
      <ItemPlaceTable caption="c" items={[{ key: 'a', label: 'Import', places: [5, null] }]} />,
    );
    expect(html).toContain('hidden, under 5');
  });
});

test('a frame is named by its sentence and says who stands behind it', () => {
  const html = renderToStaticMarkup(
    <ChartFrame sentence={label} base={{ n: 33, asked: 34, skipped: 1 }} table={<p>numbers</p>}>
      chart
    </ChartFrame>,
  );
  const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${id}">${label}`);
  expect(html).toContain('n 33 of 34 asked');
  expect(html).toContain('1 skipped');
  expect(html).not.toContain('numbers');
});

test('a diverging scale uses the five tokens as they are when it has five points', () => {
  expect(divergingColours(5).map((colour) => colour.fill)).toEqual(
    [1, 2, 3, 4, 5].map((step) => `var(--div-${step})`),
  );
  expect(divergingColours(2).map((colour) => colour.fill)).toEqual(['var(--div-1)', 'var(--div-5)']);
});

function expectClean(html: string): void {
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
  expect(html).not.toContain('viewBox');
}

test('a pair that nobody chose is nought, one that is hidden says so', () => {
  const options = ['a', 'b', 'c'].map((key) => ({ key, label: key, count: 9 }));
  const together = [
    { a: 'a', b: 'b', count: 3 },
    { a: 'c', b: 'a', count: null },
  ];
  const html = renderToStaticMarkup(<TogetherTable caption="Both" options={options} together={together} />);
  expect(html.match(/hidden, under 5/g)).toHaveLength(1);
  expect(html).toContain('>0</td>');
});
