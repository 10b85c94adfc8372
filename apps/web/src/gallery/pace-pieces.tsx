import { IntervalPlot, PaceBar, PaceChart, type PaceChartProps } from '../components/charts/index.ts';
import { formatNumber } from '../components/format.ts';
import { Card, Section } from '../components/ui/index.ts';

const cycle = { start: '2026-10-01', end: '2026-12-31', today: '2026-11-05' };
const percent = (value: number) => `${formatNumber(value)} %`;
const plain = (value: number) => formatNumber(value, { digits: 1 });
const behind: PaceChartProps = {
  ...cycle,
  label: '46 % on 5 Nov, 6 points behind the pace. At this rate the cycle ends near 51 %.',
  baseline: 44,
  target: 65,
  points: [
    { at: '2026-10-01', value: 44 },
    { at: '2026-10-08', value: 44.6 },
    { at: '2026-10-15', value: 45.8 },
    { at: '2026-10-22', value: 47.1 },
    { at: '2026-10-29', value: 46.8 },
    { at: '2026-11-05', value: 46 },
  ],
  oldTargets: [{ value: 70, until: '2026-10-20' }],
  forecast: { estimate: 51, lower: 48, upper: 55 },
  marks: [
    { key: 'a', title: 'Retained and churned, compared', from: '2026-10-06', until: '2026-10-16' },
    { key: 'b', title: 'Why first projects stall', from: '2026-10-09', until: '2026-10-16' },
    { key: 'c', title: 'Onboarding satisfaction, wave 2', from: '2026-10-22', until: '2026-10-24' },
    { key: 'd', title: 'First-week friction', from: '2026-10-31', until: null, href: '#d' },
  ],
  formatValue: percent,
};
const falling: PaceChartProps = {
  ...cycle,
  today: '2026-12-10',
  label: 'Billing questions fell to 6.1 per 100 accounts, 0.3 behind the pace.',
  baseline: 8.2,
  target: 5,
  points: [
    { at: '2026-10-03', value: 8.2 },
    { at: '2026-10-20', value: 7.4 },
    { at: '2026-11-12', value: 7.1 },
    { at: '2026-12-08', value: 6.6 },
  ],
  forecast: { estimate: 6.2, lower: 5.6, upper: 6.8 },
  formatValue: plain,
};
const ahead: PaceChartProps = {
  ...cycle,
  label: '58 % on 5 Nov, ahead of the pace.',
  baseline: 52,
  target: 68,
  points: [
    { at: '2026-10-01', value: 52 },
    { at: '2026-10-15', value: 56 },
    { at: '2026-11-05', value: 62 },
  ],
  forecast: { estimate: 70, lower: 64, upper: 75 },
  formatValue: percent,
};
const one: PaceChartProps = {
  ...cycle,
  today: '2026-10-06',
  label: 'One value so far.',
  baseline: 3.4,
  target: 4.2,
  points: [{ at: '2026-10-05', value: 3.5 }],
  formatValue: plain,
};

export function PacePieces() {
  return (
    <Section title="Pace">
      <div className="stack">
        {[behind, falling, ahead, one].map((pace) => (
          <Card key={pace.label} as="figure" className="stack">
            <p className="soft">{pace.label}</p>
            <PaceChart {...pace} />
          </Card>
        ))}
        <div className="columns">
          <Card className="stack">
            <PaceBar label="46 percent, 10 percent of the way, 38 expected" progress={0.1} expected={0.38} />
            <PaceBar label="58 percent, on pace" progress={0.38} expected={0.38} />
            <PaceBar label="No value yet, 38 percent expected" progress={null} expected={0.38} />
          </Card>
          <Card>
            <IntervalPlot
              label="Ceiling 78 percent, interval 66 to 88, above the target of 65"
              estimate={0.78}
              lower={0.66}
              upper={0.88}
              domain={[0.3, 1]}
              ticks={[0.4, 0.6, 0.8, 1]}
              formatTick={(tick, at) => `${Math.round(tick * 100)}${at === 'last' ? ' %' : ''}`}
              targets={[
                { value: 0.44, label: 'Baseline', look: 'dashed' },
                { value: 0.65, label: 'Target 65 %' },
              ]}
            />
          </Card>
          <Card>
            <IntervalPlot
              label="Risk ratio 2.04, interval 1.27 to 3.27"
              estimate={2.04}
              lower={1.27}
              upper={12}
              domain={[0.5, 8]}
              scale="log"
              ticks={[0.5, 1, 2, 4, 8]}
              formatTick={(tick) => `${tick}×`}
              targets={[
                { value: 1, label: 'No difference' },
                { value: 3, label: 'Claimed 3×', look: 'dashed' },
              ]}
            />
          </Card>
          <Card>
            <IntervalPlot
              label="Mean 3.6, interval 3.4 to 3.9, below the target of 4.2. Wave 1 was 3.4."
              estimate={3.62}
              lower={3.39}
              upper={3.86}
              compare={{ estimate: 3.4, lower: 3.14, upper: 3.66 }}
              tone="against"
              domain={[1, 5]}
              ticks={[1, 2, 3, 4, 5]}
              targets={[{ value: 4.2, label: 'Target 4.2' }]}
            />
          </Card>
        </div>
      </div>
    </Section>
  );
}
