import {
  Card,
  Chip,
  Disclosure,
  List,
  ListRow,
  LiveLabel,
  Meter,
  Quote,
  Section,
  SideTag,
  StrengthMeter,
  Tag,
  Term,
} from '../components/ui/index.ts';

export function TextPieces() {
  return (
    <>
      <Section title="Status, strength and labels">
        <Card className="stack">
          <div className="row">
            <Chip status="on_track" />
            <Chip status="at_risk" />
            <Chip status="uncertain" />
            <Chip status="off_track" />
            <Chip status="no_data" />
            <Chip status="in_bounds" />
            <Chip tone="accent">Draft</Chip>
            <LiveLabel>Live, last answer 12 minutes ago</LiveLabel>
          </div>
          <div className="row">
            <StrengthMeter strength="none" />
            <StrengthMeter strength="anecdotal" />
            <StrengthMeter strength="directional" />
            <StrengthMeter strength="firm_so_far" />
            <StrengthMeter strength="firm" />
          </div>
          <div className="row">
            <Tag>Leading</Tag>
            <Tag look="boxed">AI interviewer</Tag>
            <SideTag side="supports" />
            <SideTag side="contradicts" />
            <SideTag side="open" />
            <kbd>⌘K</kbd>
          </div>
          <p>
            The{' '}
            <Term explain="If the study were run again and again, 95 of 100 such intervals would hold the true share.">
              95 % interval
            </Term>{' '}
            still holds the target, so the answer is open. At the far end of a long line that wraps stands a{' '}
            <Term explain="How far along the way from baseline to target this stands, against the time that has passed.">
              pace
            </Term>
            .
          </p>
        </Card>
      </Section>
      <Section title="Quotes and lists">
        <div className="columns">
          <Card className="stack">
            <Quote
              text="My plan lives in a spreadsheet with six years of columns. It kept two of them."
              attribution="Respondent 8, small team, turn 14"
              href="#t"
            />
            <Quote
              side="against"
              label="Strongest contradicting quote"
              text="I had everything I needed, honestly. We just didn’t have a project that week."
              attribution="Respondent 19, larger team, turn 16"
              href="#t"
            />
          </Card>
          <Card>
            <Disclosure summary="What people named" defaultOpen>
              <p className="soft">Opened: distribution, themes, quotes.</p>
            </Disclosure>
          </Card>
        </div>
        <List className="section">
          <ListRow end={<Chip status="on_track" />}>
            <p className="medium">Accounts still active after four weeks</p>
            <p className="meta">Lagging · Measured today</p>
          </ListRow>
          <ListRow
            end={
              <>
                <span className="num">34 of 50</span>
                <LiveLabel>Live</LiveLabel>
              </>
            }
          >
            <p className="medium">First-week friction</p>
            <Meter value={0.68} label="68 percent of the target" />
          </ListRow>
        </List>
      </Section>
    </>
  );
}
