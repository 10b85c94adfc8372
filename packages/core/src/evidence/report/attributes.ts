import type { Report } from '@plumbline/contracts';
import type { Reader } from '../reader.ts';
import { openValues } from './privacy.ts';
import type { AttributeRow } from './queries.ts';

/** With more values an attribute tells people apart rather than groups. */
const mostValues = 50;

/** What a report may be filtered and compared by; readers of released quotes see no size under five. */
export function attributeChoices(rows: readonly AttributeRow[], reader: Reader): Report['attributes'] {
  const names = [...new Set(rows.map(({ name }) => name))];
  return names.flatMap((name) => {
    const values = rows.filter((row) => row.name === name);
    if (values.length > mostValues) return [];
    const shown = reader === 'all' ? null : openValues(sizes(values));
    return [
      {
        name,
        values: values.map(({ value, n }) => ({ value, n: shown === null || shown.has(value) ? n : null })),
      },
    ];
  });
}

/** Sizes by value, and under null that of the respondents without one. */
function sizes(values: readonly AttributeRow[]): Map<string | null, number> {
  const known = values.reduce((sum, { n }) => sum + n, 0);
  return new Map<string | null, number>([
    [null, (values[0]?.total ?? 0) - known],
    ...values.map(({ value, n }): [string, number] => [value, n]),
  ]);
}
