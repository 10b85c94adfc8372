export type ChatRequest = {
  model: string;
  messages: { role: string; content: string }[];
  response_format?: { type: string; json_schema?: { name?: string; strict?: boolean; schema?: JsonSchema } };
};
export type JsonSchema = {
  type?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
};

/** Why a real server would refuse this request, or null. Strict schemas must close and require everything. */
export function refusalOf(body: ChatRequest): string | null {
  if (!body.model) return 'you must provide a model parameter';
  if (!Array.isArray(body.messages) || body.messages.length === 0) return 'messages must not be empty';
  const format = body.response_format;
  if (format?.type !== 'json_schema') return null;
  if (!format.json_schema?.name || !format.json_schema.schema) return 'json_schema needs a name and a schema';
  return format.json_schema.strict ? strictFault(format.json_schema.schema, 'schema') : null;
}

const KEYWORDS = new Set([
  'type',
  'enum',
  'const',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'description',
  'anyOf',
]);

function strictFault(schema: JsonSchema, place: string): string | null {
  const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
  if (unknown) return `${place}: '${unknown}' is not permitted`;
  if (schema.items) return strictFault(schema.items, `${place}.items`);
  if (!schema.properties) return null;
  const names = Object.keys(schema.properties);
  if (schema.additionalProperties !== false) return `${place}: 'additionalProperties' must be false`;
  if (names.some((name) => !schema.required?.includes(name)))
    return `${place}: every property must be required`;
  for (const [name, property] of Object.entries(schema.properties)) {
    const fault = strictFault(property, `${place}.${name}`);
    if (fault) return fault;
  }
  return null;
}
