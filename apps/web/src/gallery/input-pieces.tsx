import { useState } from 'react';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Dialog,
  IconButton,
  Section,
  SegmentedControl,
  Select,
  TextArea,
  TextInput,
  useToast,
} from '../components/ui/index.ts';

export function InputPieces() {
  const [depth, setDepth] = useState('1');
  const [_voice, _setVoice] = useState(true);
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('dialog'));
  const toast = useToast();
  return (
    <>
      <Section title="Buttons">
        <Card className="stack">
          <div className="row">
            <Button variant="primary" onClick={() => toast({ tone: 'good', message: 'Check-in saved.' })}>
              Draft a study
            </Button>
            <Button onClick={() => setOpen(true)}>Open a dialog</Button>
            <Button variant="quiet">Cancel</Button>
            <Button variant="danger">Delete draft</Button>
            <Button disabled>Publish</Button>
          </div>
          <div className="row">
            <Button size="sm">Small</Button>
            <ButtonLink href="#export" icon="download">
              Export
            </ButtonLink>
            <IconButton icon="link" label="Copy link" />
            <Button variant="primary" keys="⌘↵">
              Save
            </Button>
            <Button variant="link">Text button</Button>
            <Button busy>Saving</Button>
          </div>
        </Card>
      </Section>
      <Section title="Inputs">
        <Card>
          <div className="columns">
            <TextInput
              label="Metric"
              defaultValue="First real project within 7 days"
              hint="What is counted, for whom."
            />
            <TextInput label="Target" defaultValue="40" error="The target lies below the baseline of 44 %." />
            <Select
              label="Kind"
              options={[
                { value: 'leading', label: 'Leading' },
                { value: 'lagging', label: 'Lagging' },
              ]}
            />
            <TextArea label="Note" placeholder="What changed?" />
            <div className="stack">
              <Checkbox label="Below the line" defaultChecked />
              <Checkbox label="Retained" hint="Still active after four weeks." />
            </div>
            <div className="stack">
              <SegmentedControl
                label="Probe depth"
                value={depth}
                onChange={setDepth}
                options={['None', '1', '2', '3'].map((value) => ({ value, label: value }))}
              />
            </div>
          </div>
        </Card>
      </Section>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Check in on first real project"
        lead="46 % is 6 points behind the pace."
        footer={
          <>
            <Button variant="primary" onClick={() => setOpen(false)}>
              Save check-in
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </>
        }
      >
        <TextInput label="Value" defaultValue="46" />
        <TextArea label="Note" placeholder="What changed?" />
      </Dialog>
    </>
  );
}
