import type { Report } from '@plumbline/contracts';
import { SegmentedControl, Select, Switch } from '../../../components/ui/index.ts';
import { comparable, filtered, type ReportView } from '../report-view.ts';

interface ReportFiltersProps {
  report: Pick<Report, 'attributes' | 'flagged' | 'waves' | 'n'>;
  view: ReportView;
  onChange: (view: ReportView) => void;
}

/** Whose answers are shown, side by side or not, of which wave, with or without the flagged ones. */
export function ReportFilters({ report, view, onChange }: ReportFiltersProps) {
  const { flagged, waves } = report;
  const names = comparable(report, view);
  const newest = Math.max(1, ...waves.map(({ wave }) => wave));
  return (
    <div className="filters">
      {waves.length > 1 && (
        <SegmentedControl
          label="Wave"
          value={String(view.wave ?? newest)}
          onChange={(wave) => onChange({ ...view, wave: Number(wave) })}
          options={waves.map(({ wave }) => ({ value: String(wave), label: `Wave ${wave}` }))}
        />
      )}
      {report.attributes.map((attribute) => (
        <AttributeFilter key={attribute.name} attribute={attribute} view={view} onChange={onChange} />
      ))}
      {(names.length > 0 || view.compare !== null) && (
        <Select
          label="Compare by"
          value={view.compare ?? ''}
          onChange={(event) => onChange({ ...view, compare: event.target.value || null })}
          options={[
            { value: '', label: 'Nothing' },
            ...names.map((name) => ({ value: name, label: spaced(name) })),
          ]}
        />
      )}
      {flagged.interviews > 0 && (
        <Switch
          label={`Include ${flagged.interviews} flagged ${flagged.interviews === 1 ? 'interview' : 'interviews'}`}
          checked={view.includeFlagged ?? flagged.counted}
          onChange={(includeFlagged) => onChange({ ...view, includeFlagged })}
        />
      )}
    </div>
  );
}

interface AttributeFilterProps {
  attribute: Report['attributes'][number];
  view: ReportView;
  onChange: (view: ReportView) => void;
}

/** More values than fit in one line become a list. */
const inOneLine = 4;

function AttributeFilter({ attribute: { name, values }, view, onChange }: AttributeFilterProps) {
  const chosen = view.where[name] ?? '';
  const choose = (value: string) => onChange(filtered(view, name, value === '' ? null : value));
  const options = [
    { value: '', label: 'All' },
    ...values.map(({ value, n }) => ({ value, label: n === null ? value : `${value} ${n}` })),
  ];
  if (values.length > inOneLine || name === view.compare) {
    return (
      <Select
        label={spaced(name)}
        value={chosen}
        disabled={name === view.compare}
        onChange={(event) => choose(event.target.value)}
        options={options}
      />
    );
  }
  return (
    <div className="filters__group">
      <span className="meta" aria-hidden="true">
        {spaced(name)}
      </span>
      <SegmentedControl label={spaced(name)} value={chosen} onChange={choose} options={options} />
    </div>
  );
}

function spaced(name: string): string {
  return name.replaceAll('_', ' ');
}
