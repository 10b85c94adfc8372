import {
  BarRows,
  ChartColumns,
  ChartFrame,
  Histogram,
  IntervalPlot,
  ItemPlaceTable,
  LikertBar,
  NpsStrip,
  RankingPlot,
  ShareTable,
  YesNoBar,
} from '../components/charts/index.ts';
import { Card, IconButton, Section } from '../components/ui/index.ts';

const cell = (label: string, count: number, n: number, lower: number, upper: number) => ({
  key: label,
  label,
  count,
  share: count / n,
  lower,
  upper,
});
const reasons = [
  cell('Unsure what to put in it', 13, 33, 0.14, 0.7),
  cell('Importing existing work', 8, 33, 0.05, 0.55),
  cell('Waiting for teammates', 6, 33, 0.03, 0.48),
  cell('Set-up took too long', 3, 33, 0, 0.37),
  cell('Nothing, it went fine', 2, 33, 0, 0.33),
  cell('Other', 1, 33, 0, 0.28),
];
const few = [
  cell('Template', 8, 20, 0.22, 0.61),
  cell('Import that keeps every one of my columns', 5, 20, 0.11, 0.47),
];
const points = ['1 Very hard', '2', '3', '4', '5 Very easy'];
const items = [
  {
    key: 'a',
    label: 'A template for my first project',
    meanRank: { estimate: 2.2, lower: 1.8, upper: 2.9 },
    places: [12, 8, 6, 3, 2],
  },
  {
    key: 'b',
    label: 'Import that keeps my columns',
    meanRank: { estimate: 2.5, lower: 2, upper: 3.2 },
    places: [9, 8, 6, 5, 3],
  },
  {
    key: 'c',
    label: 'Examples from teams like ours',
    meanRank: { estimate: 2.9, lower: 2.4, upper: 3.5 },
    places: [5, 8, 8, 6, null],
  },
  {
    key: 'd',
    label: 'A person to set it up with',
    meanRank: { estimate: 3.5, lower: 3, upper: 4.2 },
    places: [4, 4, 6, 8, 9],
  },
  {
    key: 'e',
    label: 'A shorter sign-up',
    meanRank: { estimate: 4, lower: 3.4, upper: 4.5 },
    places: [1, 3, 5, 9, 13],
  },
];
const download = <IconButton icon="download" label="Download" variant="quiet" size="sm" />;
const whole = (tick: number, at: string) => `${Math.round(tick * 100)}${at === 'last' ? ' %' : ''}`;

export function ChartPieces() {
  return (
    <Section title="Charts">
      <div className="stack">
        <Card>
          <ChartFrame
            tag="Question 1 · Yes or no"
            title="Did anyone help you set up your first project?"
            sentence="13 of 32 had help, 41 % [18, 67] so far."
            base={{ n: 32, asked: 34, preferNotToSay: 2 }}
            actions={download}
          >
            <ChartColumns>
              <YesNoBar label="13 yes, 17 no, 2 not sure" yes={13} no={17} unsure={2} n={32} />
              <IntervalPlot
                label="41 percent yes, interval 18 to 67"
                estimate={0.41}
                lower={0.18}
                upper={0.67}
                domain={[0, 1]}
                ticks={[0, 0.25, 0.5, 0.75, 1]}
                formatTick={whole}
                targets={[{ value: 0.5, label: 'Half' }]}
              />
            </ChartColumns>
          </ChartFrame>
        </Card>
        <Card>
          <ChartFrame
            tag="Question 2 · One choice"
            title="What mainly got in the way of a first project?"
            sentence="“Unsure what to put in it” was picked most, 13 of 33. It does not yet lead “Importing existing work”."
            base={{ n: 33, asked: 34, skipped: 1, notes: ['Simultaneous intervals'] }}
            table={<ShareTable caption="Shares by reason" head="Reason" rows={reasons} n={33} />}
            actions={download}
          >
            <BarRows label="“Unsure what to put in it” was picked most, 13 of 33" rows={reasons} n={33} />
          </ChartFrame>
        </Card>
        <Card>
          <ChartFrame
            title="With twenty answers"
            sentence="8 of 20 name the template."
            base={{ n: 20, asked: 22 }}
          >
            <BarRows label="8 of 20 name the template" rows={few} n={20} />
          </ChartFrame>
        </Card>
        <Card>
          <ChartFrame title="With three answers" sentence="Three answers so far." base={{ n: 3, asked: 4 }}>
            <BarRows label="Three answers so far" rows={few} n={3} />
          </ChartFrame>
        </Card>
        <Card>
          <ChartFrame
            tag="Question 4 · Scale, 1 to 5"
            title="How easy was it to get your first project going?"
            sentence="Mean 3.1 [2.5, 3.6] so far. The two cohorts cannot be told apart yet."
            base={{ n: 33, asked: 34, skipped: 1, notes: ['Bars in %, centred on 3'] }}
          >
            <div className="stack">
              <LikertBar
                label="Ease by cohort"
                points={points}
                rows={[
                  {
                    key: 'all',
                    label: 'All',
                    n: 33,
                    counts: [3, 8, 9, 9, 4],
                    mean: { estimate: 3.1, lower: 2.5, upper: 3.6 },
                  },
                  {
                    key: 'small',
                    label: 'Small teams, 2 to 10',
                    n: 18,
                    counts: [1, 3, 5, 6, 3],
                    mean: { estimate: 3.4, lower: 2.5, upper: 4.1 },
                  },
                  {
                    key: 'large',
                    label: 'Larger teams, 11 and up',
                    n: 15,
                    counts: [2, 5, 4, 3, 1],
                    mean: { estimate: 2.7, lower: 1.9, upper: 3.7 },
                  },
                  {
                    key: 'solo',
                    label: 'Solo',
                    n: 2,
                    hidden: true,
                    counts: [],
                    mean: { estimate: null, lower: null, upper: null },
                  },
                ]}
              />
              <Histogram
                label="Counts from 1 to 5: 3, 8, 9, 9, 4"
                n={33}
                points={[3, 8, 9, 9, 4].map((count, index) => ({ label: String(index + 1), count }))}
              />
              <LikertBar
                label="Seven points"
                points={['1 Hard', '2', '3', '4', '5', '6', '7 Easy']}
                rows={[{ key: 'all', label: '', n: 50, counts: [3, 6, 8, 13, 9, 7, 4] }]}
              />
            </div>
          </ChartFrame>
        </Card>
        <Card>
          <ChartFrame
            tag="Question 5 · Scale, 0 to 10"
            title="How likely are you to recommend us to a colleague?"
            sentence="Net promoter score 0 [−34, +31] so far: as many promoters as detractors."
            base={{ n: 33, asked: 34, skipped: 1 }}
          >
            <NpsStrip
              label="Net promoter score 0, 10 detractors, 13 passive, 10 promoters"
              n={33}
              counts={[0, 0, 1, 2, 0, 3, 4, 6, 7, 6, 4]}
              score={{ estimate: 0, lower: -34, upper: 31 }}
              targets={[{ value: 20, label: 'Wave 1, +20' }]}
            />
          </ChartFrame>
        </Card>
        <Card>
          <ChartFrame
            tag="Question 6 · Ranking"
            title="Put these in the order they would have helped you"
            sentence="“A template for my first project” ranks first on average, 2.2 [1.8, 2.9]."
            base={{ n: 31, asked: 34, notes: ['Mean rank, 1st is best'] }}
          >
            <div className="stack">
              <RankingPlot label="A template for my first project ranks first, 2.2" n={31} items={items} />
              <ItemPlaceTable caption="Respondents by item and place" items={items} />
            </div>
          </ChartFrame>
        </Card>
      </div>
    </Section>
  );
}
