import { z } from 'zod';

// Strict mode of structured output refuses these; zod checks them on the reply.
const UNSUPPORTED = new Set(['$schema', 'minLength', 'maxLength', 'pattern', 'format', 'default']);

/** The JSON schema of a zod schema, as strict structured output accepts it. */
export function responseSchema(schema: z.ZodType): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { target: 'draft-7' });
  return Object.fromEntries(Object.entries(json).flatMap(strip));
}

function strip([key, value]: [string, unknown]): [string, unknown][] {
  return UNSUPPORTED.has(key) ? [] : [[key, key === 'properties' ? mapProperties(value) : clean(value)]];
}

// Under `properties` the keys are names that we chose, not keywords.
function mapProperties(value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, clean(schema)]))
    : value;
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(strip)) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
