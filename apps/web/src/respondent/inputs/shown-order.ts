import type { Option } from '@plumbline/contracts';
import type { Asked } from '../asked.ts';

/** Options in the order this respondent sees them; a reload shows the same order. */
export function shown(
  question: Asked,
  config: { options: Option[]; randomize: boolean; exclusiveOptionId?: string | undefined },
): Option[] {
  if (!config.randomize) return config.options;
  const key = orderSeed() + question.questionId;
  const last = config.options.filter((option) => option.id === config.exclusiveOptionId);
  const free = config.options.filter((option) => option.id !== config.exclusiveOptionId);
  return [...free.sort((a, b) => hash(key + a.id) - hash(key + b.id)), ...last];
}

let seed: string | null = null;

function orderSeed(): string {
  seed ??= read();
  return seed;
}

function read(): string {
  const fresh = crypto.randomUUID?.() ?? String(Math.random());
  try {
    const stored = localStorage.getItem('plumbline:order') ?? fresh;
    localStorage.setItem('plumbline:order', stored);
    return stored;
  } catch {
    return fresh;
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  }
  return value >>> 0;
}
