import type { ReactNode } from 'react';

export type Option<Value extends string> = { value: Value; label: ReactNode };
export type SegmentedControlProps<Value extends string> = {
  /** What is being chosen, for those who cannot see it. */
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: Chart or Table, a cohort, a probe depth. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  return (
    <fieldset className="segmented" aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
