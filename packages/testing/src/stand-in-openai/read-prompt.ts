export type Prompt = {
  themes: { key?: string; label: string; definition: string }[];
  answers: { id: string; text: string }[];
};

/** Themes and answers as the prompt's JSON lines name them; answers only from between their delimiters. */
export function readPrompt(text: string): Prompt {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('ANSWERS '));
  const word = lines[start]?.slice('ANSWERS '.length);
  const end = lines.indexOf(`END ${word}`, start);
  return {
    themes: objects(lines.slice(0, Math.max(start, 0))).filter(isTheme),
    answers: objects(lines.slice(start + 1, end)).filter(isAnswer),
  };
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
