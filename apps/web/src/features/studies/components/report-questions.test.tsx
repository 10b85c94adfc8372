import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ShareTable } from '../../../components/charts/index.ts';
import { sampleReport } from '../../../gallery/sample-report.ts';
import { everything } from '../report-view.ts';
import { firstPlaceWords } from './charts/ranking-tiers.tsx';
import { NothingHeard } from './nothing-heard.tsx';
import { pWords } from './question-comparison.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportNotice } from './report-notice.tsx';
import { ReportQuestions } from './report-questions.tsx';

const page = renderToStaticMarkup(<ReportQuestions report={sampleReport} />);

test('every card with cohorts side by side is clean', () => {
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
  expect(page).toContain('Cannot tell yet: 0.7 apart');
  expect(page).toContain('8 of 18');
});

test('a cohort under five shows no share', () => {
  const solo = /solo<\/div>.*?<\/li>/.exec(page)?.[0] ?? '';
  expect(solo).not.toContain('class="bar"');
  expect(solo).toContain('n &lt; 5');
});

test('cohorts side by side keep the order of all answers', () => {
  const small = /Side by side.*?What mainly got.*?Side by side(.*?)larger <span/s.exec(page)?.[1] ?? '';
  const at = ['Unsure what to put in it', 'Importing existing work', 'Waiting'].map((label) =>
    small.indexOf(label),
  );
  expect(at.every((place) => place > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
});

test('what was chosen together hides pairs under five and leaves out “none of these”', () => {
  const table = /Chosen together.*?<\/table>/.exec(page)?.[0] ?? '';
  expect(table.match(/hidden, under 5/g)).toHaveLength(2);
  expect(table).toContain('>19<');
  expect(table).not.toContain('None of these');
});

test('the ten of a SUS fold up under one score', () => {
  expect(page).toContain('Questions 6 to 7 · System Usability Scale');
  expect(page).toContain('Average 68');
  expect(page.match(/It was needlessly complex/g)).toHaveLength(1);
});

test('a shared first place is said as one', () => {
  const tier = (...labels: string[]) => labels.map((label) => ({ label }));
  expect(firstPlaceWords([tier('A', 'B', 'C'), tier('D')])).toBe('“A” shares first place with “B” and “C”.');
  expect(firstPlaceWords([tier('A'), tier('B')])).toBe('“A” is first on its own.');
  expect(firstPlaceWords([tier('A', 'B')])).toBe('No order yet: these cannot be told apart.');
  expect(firstPlaceWords([])).toBe('');
});

test('a chance is never nought', () => {
  expect([pWords(0.00001), pWords(0.042), pWords(0.5)]).toEqual(['< 0.001', '0.042', '0.50']);
});

test('filters name every attribute, wave and flagged interview', () => {
  const html = renderToStaticMarkup(
    <ReportFilters report={sampleReport} view={everything} onChange={() => {}} />,
  );
  for (const said of ['Wave 2', 'small 18', 'solo', 'Compare by', 'Include 2 flagged interviews'])
    expect(html).toContain(said);
});

test('the notice says whether the intervals may change', () => {
  const of = (regime: 'live' | 'closed', state: string) =>
    renderToStaticMarkup(
      <ReportNotice
        access="write"
        report={{ ...sampleReport, regime, study: { ...sampleReport.study, state } }}
      />,
    );
  expect(of('live', 'live')).toContain('still arriving');
  expect(of('closed', 'closed')).toContain('are final');
  expect(of('live', 'closed')).toContain('Closed early');
});

test('an earlier wording stands apart with its own words, base and chart', () => {
  const earlier = /Asked differently before.*?<\/details>/s.exec(page)?.[0] ?? '';
  expect(earlier).toContain('n 21');
  expect(earlier).toContain('Did you need help to set up your first project?');
  expect(earlier).toContain('not part of the numbers above');
  expect(earlier).toContain('12 of 21');
  expect(page.match(/Asked differently before/g)).toHaveLength(1);
});

test('a weighted question says its number with and without, what it is worth, and what to mind', () => {
  const plain = page.replace(/<span class="tip".*?<\/span><\/span>/g, '').replace(/<[^>]+>/g, '');
  expect(plain).toContain(
    'Weighted to known sizes of plan. Effective n 24: “Yes” 46 % [24, 69 %], so far, unweighted 41 %.',
  );
  expect(plain).toContain('Early answerers differ: “Yes” 25 % in the first half, 56 % in the second.');
});

test('comparisons that nobody named before carry their q-value, and how many more would tell', () => {
  const plain = page.replace(/<span class="tip".*?<\/span><\/span>/g, '').replace(/<[^>]+>/g, '');
  expect(plain).toContain('exploratory, q 0.001 among 3');
  expect(plain).toContain('More than ten times as many answers would be needed');
});

test('the notice names the list that everybody was drawn from', () => {
  const of = (listed: number | null) =>
    renderToStaticMarkup(<ReportNotice access="write" report={{ ...sampleReport, listed }} />);
  expect(of(60)).toContain('a list of 60 people');
  expect(of(null)).not.toContain('a list of');
});

test('who may only read is told of no step that they may not take', () => {
  const notice = (access: 'read' | 'write') =>
    renderToStaticMarkup(<ReportNotice access={access} report={sampleReport} />);
  expect(notice('write')).toContain('hidden from viewers');
  expect(notice('read')).toContain('Groups under 5 are not shown');
  const nothing = (state: 'draft' | 'live', access: 'read' | 'write') =>
    renderToStaticMarkup(<NothingHeard study={{ ...sampleReport.study, state }} access={access} />);
  expect(nothing('live', 'write')).toContain('Get the link');
  expect(nothing('draft', 'write')).toContain('Open the draft');
  for (const state of ['draft', 'live'] as const) expect(nothing(state, 'read')).not.toContain('<a ');
});

test('the table has a column of weighted shares where sizes are known', () => {
  const cells = sampleReport.questions[0]?.weighting?.cells;
  const rows = [{ key: 'Yes', label: 'Yes', count: 13, share: 0.41, lower: 0.21, upper: 0.61 }];
  const table = (weighted: typeof cells) =>
    renderToStaticMarkup(
      <ShareTable caption="Did you?" head="Answer" rows={rows} n={32} weighted={weighted} />,
    );
  expect(table(cells)).toMatch(/Weighted.*46.*\[24, 69\]/s);
  expect(table(undefined)).not.toContain('Weighted');
});
