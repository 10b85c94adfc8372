import type { Direction, KeyResultKind, ReviewRule, Unit } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Dialog, Select, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useCreateKeyResult } from '../api/create-key-result.ts';
import { useCreateMetric } from '../api/create-metric.ts';
import { useMetrics } from '../api/use-metrics.ts';
import { useTextReview } from '../api/use-text-review.ts';
import { numberFault, numberOf } from '../number-of.ts';
import { kindExplained, kindWords } from '../words.ts';
import { ReviewFindings } from './review-findings.tsx';

const newMetric = 'new';
const blank = { title: '', population: '', dataSource: '', metricName: '', unit: 'percent' as Unit };
const way = ['baseline', 'target'] as const;
const bounds = ['lower', 'upper'] as const;
/** Fields further down ask for these. */
const asked: readonly ReviewRule[] = ['no-baseline', 'no-target', 'no-population'];
const named = ['/title', '/name', '/bounds', '/baseline', '/target', '/population', '/dataSource'] as const;
const unitWords: Record<Unit, string> = {
  percent: 'Percent',
  number: 'Number',
  score: 'Score',
  currency: 'Currency',
  duration: 'Duration',
};
const blankNumbers = { baseline: '', target: '', lower: '', upper: '' };

/** Adds a key result: a metric from a baseline to a target, or kept within bounds. */
export function KeyResultForm({
  objectiveId,
  open,
  onClose,
}: {
  objectiveId: string;
  open: boolean;
  onClose: () => void;
}) {
  const metrics = useMetrics();
  const createMetric = useCreateMetric();
  const create = useCreateKeyResult(objectiveId);
  const [words, setWords] = useState(blank);
  const [numbers, setNumbers] = useState(blankNumbers);
  const [kind, setKind] = useState<KeyResultKind>('leading');
  const [direction, setDirection] = useState<Direction>('increase');
  const [metric, setMetric] = useState(newMetric);
  const [fault, setFault] = useState<object | null>(null);
  const findings = useTextReview({
    kind: 'key_result',
    text: words.title,
    fields: {
      kind,
      unit: words.unit,
      direction,
      baseline: numberFault(numbers.baseline) ? null : numberOf(numbers.baseline),
      target: numberFault(numbers.target) ? null : numberOf(numbers.target),
      population: words.population,
    },
  }).filter(({ rule }) => !asked.includes(rule));
  const say = (name: keyof typeof blank) => (event: { target: { value: string } }) =>
    setWords({ ...words, [name]: event.target.value });
  const count = (name: keyof typeof blankNumbers) => (event: { target: { value: string } }) =>
    setNumbers({ ...numbers, [name]: event.target.value });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    create.reset();
    createMetric.reset();
    const used = direction === 'keep_within' ? bounds : way;
    if (used.some((name) => numberFault(numbers[name]))) return setFault({});
    setFault(null);
    const { title, population, dataSource, metricName, unit } = words;
    const metricId =
      metric === newMetric
        ? (await createMetric.mutateAsync({ name: metricName || title, unit, population, dataSource })).id
        : metric;
    // It exists now, whatever becomes of the key result: a second try must not make it again.
    setMetric(metricId);
    const [lower, upper] = [numberOf(numbers.lower), numberOf(numbers.upper)];
    await create.mutateAsync({
      title,
      kind,
      metricId,
      direction,
      population,
      dataSource,
      ...(direction === 'keep_within'
        ? { bounds: { ...(lower !== null && { lower }), ...(upper !== null && { upper }) } }
        : { baseline: numberOf(numbers.baseline), target: numberOf(numbers.target) }),
    });
    setWords(blank);
    setNumbers(blankNumbers);
    setMetric(newMetric);
    onClose();
  };
  const error = create.error ?? createMetric.error;
  const form = useFocusOnFault(fault ?? error);
  const faultOf = (name: keyof typeof blankNumbers) => (fault ? numberFault(numbers[name]) : undefined);
  const list = metrics.data?.items ?? [];
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New key result"
      lead="What customers will do or feel differently, from a number to a number."
    >
      <form
        className="form"
        ref={form}
        onSubmit={(event) => void submit(event).catch(() => undefined)}
        noValidate
      >
        <TextInput
          label="Key result"
          value={words.title}
          onChange={say('title')}
          error={fieldText(error, '/title') ?? (words.metricName ? undefined : fieldText(error, '/name'))}
        />
        <ReviewFindings
          findings={findings}
          text={words.title}
          onUse={(title) => setWords({ ...words, title })}
        />
        <Select
          label="Kind"
          hint={kindExplained[kind]}
          value={kind}
          onChange={(event) => setKind(event.target.value as KeyResultKind)}
          options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
        />
        <Select
          label="Metric"
          value={metric}
          onChange={(event) => setMetric(event.target.value)}
          options={[
            { value: newMetric, label: 'A new metric' },
            ...list.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {metric === newMetric && (
          <>
            <TextInput
              label="Name of the metric"
              hint="The key result’s own words when left empty."
              value={words.metricName}
              onChange={say('metricName')}
              error={words.metricName ? fieldText(error, '/name') : undefined}
            />
            <Select
              label="Unit"
              value={words.unit}
              onChange={(event) => setWords({ ...words, unit: event.target.value as Unit })}
              options={Object.entries(unitWords).map(([value, label]) => ({ value, label }))}
            />
          </>
        )}
        <Select
          label="Direction"
          value={direction}
          onChange={(event) => setDirection(event.target.value as Direction)}
          options={[
            { value: 'increase', label: 'Increase' },
            { value: 'decrease', label: 'Decrease' },
            { value: 'keep_within', label: 'Keep within bounds' },
          ]}
        />
        {direction === 'keep_within' ? (
          <>
            <NumberInput
              label="Not below"
              value={numbers.lower}
              onChange={count('lower')}
              error={faultOf('lower') ?? fieldText(error, '/bounds')}
            />
            <NumberInput
              label="Not above"
              value={numbers.upper}
              onChange={count('upper')}
              error={faultOf('upper')}
            />
          </>
        ) : (
          <>
            <NumberInput
              label="Baseline"
              value={numbers.baseline}
              onChange={count('baseline')}
              error={faultOf('baseline') ?? fieldText(error, '/baseline')}
            />
            <NumberInput
              label="Target"
              value={numbers.target}
              onChange={count('target')}
              error={faultOf('target') ?? fieldText(error, '/target')}
            />
          </>
        )}
        <TextInput
          label="Population"
          hint="Who is counted: “Accounts created in the cycle, n ≥ 100”."
          value={words.population}
          onChange={say('population')}
          error={fieldText(error, '/population')}
        />
        <TextInput
          label="Data source"
          hint="Where the number comes from."
          value={words.dataSource}
          onChange={say('dataSource')}
          error={fieldText(error, '/dataSource')}
        />
        {error && !named.some((pointer) => fieldText(error, pointer)) && (
          <p className="error" role="alert">
            {problemText(error)}
          </p>
        )}
        <Button type="submit" variant="primary" busy={create.isPending || createMetric.isPending}>
          Add key result
        </Button>
      </form>
    </Dialog>
  );
}

interface NumberInputProps {
  label: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  error?: string | undefined;
}

function NumberInput(props: NumberInputProps) {
  return <TextInput inputMode="decimal" {...props} />;
}
