import type { ChatRequest, JsonSchema } from './protocol.ts';

export type Purpose = 'assign' | 'merge' | 'probe' | 'propose';
export type Prompt = {
  purpose: Purpose;
  themes: { key?: string; label: string; definition: string; set?: number }[];
  answers: { id: string; text: string }[];
  text: string;
};

/** What is asked, by the schema of the reply; themes and answers as the prompt's JSON lines name them. */
export function readPrompt(body: ChatRequest): Prompt {
  const text = body.messages.find(({ role }) => role === 'user')?.content ?? '';
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('ANSWERS '));
  const word = lines[start]?.slice('ANSWERS '.length);
  const end = lines.indexOf(`END ${word}`, start);
  return {
    purpose: purposeOf(schemaOf(body)),
    themes: themesIn(start < 0 ? lines : lines.slice(0, start)),
    answers: start < 0 ? [] : objects(lines.slice(start + 1, end)).filter(isAnswer),
    text,
  };
}

/** The schema of the reply: from the response format, or else from the words of the prompt. */
export function schemaOf(body: ChatRequest): JsonSchema {
  const told = body.messages[0]?.content.split('\n').findLast((line) => line.startsWith('{"type":"object"'));
  return body.response_format?.json_schema?.schema ?? (told ? JSON.parse(told) : {});
}

function purposeOf({ properties = {} }: JsonSchema): Purpose {
  if ('probe' in properties) return 'probe';
  if ('decisions' in properties) return 'merge';
  return 'answers' in properties ? 'assign' : 'propose';
}

function themesIn(lines: string[]): Prompt['themes'] {
  let set = 0;
  return lines.flatMap((line) => {
    if (/^Set \d+,/.test(line)) set += 1;
    return objects([line])
      .filter(isTheme)
      .map((theme) => ({ ...theme, set }));
  });
}

function objects(lines: string[]): unknown[] {
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

function isTheme(value: unknown): value is Prompt['themes'][number] {
  return typeof value === 'object' && value !== null && 'label' in value && 'definition' in value;
}

function isAnswer(value: unknown): value is Prompt['answers'][number] {
  return typeof value === 'object' && value !== null && 'id' in value && 'text' in value;
}
