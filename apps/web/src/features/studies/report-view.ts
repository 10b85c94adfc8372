import type { Report, ReportQuery } from '@plumbline/contracts';

/** What of a report is shown: whose answers, side by side or not, which wave. It lives in the address. */
export interface ReportView {
  where: Record<string, string>;
  compare: string | null;
  /** The newest when null. */
  wave: number | null;
  /** As the study has it when null. */
  includeFlagged: boolean | null;
}

export const everything: ReportView = { where: {}, compare: null, wave: null, includeFlagged: null };

const whereKey = /^where\[(\w+)\]$/;

/** `?where[plan]=small&compare=plan&wave=2&includeFlagged=false`; what cannot be read is left out. */
export function readView(search: Record<string, unknown>): ReportView {
  const where = Object.entries(search).flatMap(([key, value]) => {
    const name = whereKey.exec(key)?.[1];
    return name === undefined || value === '' ? [] : [[name, String(value)]];
  });
  const wave = Number(search.wave);
  const flagged = String(search.includeFlagged);
  return {
    where: Object.fromEntries(where),
    compare: typeof search.compare === 'string' && search.compare !== '' ? search.compare : null,
    wave: Number.isInteger(wave) && wave > 0 ? wave : null,
    includeFlagged: flagged === 'true' || flagged === 'false' ? flagged === 'true' : null,
  };
}

/** The query of the api and of the address. */
export function queryOf({ where, compare, wave, includeFlagged }: ReportView): ReportQuery {
  const filters = Object.entries(where).map(([name, value]) => [`where[${name}]`, value]);
  return {
    ...Object.fromEntries(filters),
    ...(compare !== null && { compare }),
    ...(wave !== null && { wave }),
    ...(includeFlagged !== null && { includeFlagged: includeFlagged ? 'true' : 'false' }),
  };
}

/** Only those with this value; everyone when it is null. */
export function filtered(view: ReportView, name: string, value: string | null): ReportView {
  const { [name]: _, ...others } = view.where;
  return { ...view, where: value === null ? others : { ...others, [name]: value } };
}

/** Attributes that can be compared: at least two values, and not already narrowed to one. */
export function comparable({ attributes }: Pick<Report, 'attributes'>, { where }: ReportView): string[] {
  return attributes
    .filter(({ name, values }) => values.length >= 2 && !(name in where))
    .map(({ name }) => name);
}
