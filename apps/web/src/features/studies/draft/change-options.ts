import type { Option } from '@plumbline/contracts';

type WithOptions = {
  options: Option[];
  min?: number;
  max?: number | undefined;
  topN?: number | undefined;
  exclusiveOptionId?: string | undefined;
};

/** The config with other options; a limit or an exclusive option that no longer fits goes. */
export function changeOptions<C extends WithOptions>(config: C, options: Option[]): C {
  const next = { ...config, options };
  if (!options.some(({ id }) => id === next.exclusiveOptionId)) delete next.exclusiveOptionId;
  if (next.min !== undefined) next.min = Math.min(next.min, options.length);
  if (next.max !== undefined && next.max > options.length) delete next.max;
  if (next.topN !== undefined && next.topN > options.length) delete next.topN;
  return next;
}

/** The config with a setting, or without it when it is undefined. */
export function withSetting<C extends object, K extends keyof C>(config: C, name: K, value: C[K]): C {
  const next = { ...config, [name]: value };
  if (value === undefined) delete next[name];
  return next;
}
