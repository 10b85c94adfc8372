import type { Question, QuestionOf } from '@plumbline/contracts';

type Choice = { id: string; label: string };

/**
 * What an imported field says, in the shape of the question's answers; undefined when it says nothing.
 * Whether the question accepts it is left to the question's own validation.
 */
export function importedValue(question: Question, raw: unknown): unknown {
  if (isBlank(raw)) return undefined;
  if (isObject(raw)) return raw;
  switch (question.type) {
    case 'open_ended':
      return { text: typeof raw === 'number' ? String(raw) : raw };
    case 'scale':
      return { value: numberOf(raw) };
    case 'yes_no':
      return { value: yesNo(question, raw) };
    case 'single_choice':
      return single(question, raw);
    case 'multiple_choice':
      return multiple(question, listOf(raw));
    case 'ranking':
      return { order: listOf(raw).map((item) => optionOf(question.config.options, item) ?? item) };
    default:
      return question satisfies never;
  }
}

function single({ config }: QuestionOf<'single_choice'>, raw: unknown) {
  const optionId = optionOf(config.options, raw);
  if (optionId === undefined && config.allowOther) return { other: String(raw) };
  return { optionId: optionId ?? raw };
}

function multiple({ config }: QuestionOf<'multiple_choice'>, items: unknown[]) {
  const found = items.map((item) => ({ item, optionId: optionOf(config.options, item) }));
  const others = found.filter(({ optionId }) => optionId === undefined);
  if (config.allowOther && others.length === 1) {
    const optionIds = found.flatMap(({ optionId }) => optionId ?? []);
    return { optionIds, other: String(others[0]?.item) };
  }
  return { optionIds: found.map(({ item, optionId }) => optionId ?? item) };
}

function yesNo({ config }: QuestionOf<'yes_no'>, raw: unknown): unknown {
  const said = fold(String(raw));
  if (said === 'true' || said === 'yes' || said === fold(config.yesLabel)) return 'yes';
  if (said === 'false' || said === 'no' || said === fold(config.noLabel)) return 'no';
  return said === 'unsure' ? 'unsure' : raw;
}

function numberOf(raw: unknown): unknown {
  return typeof raw === 'string' && /^\s*-?\d+(\.0+)?\s*$/.test(raw) ? Number(raw) : raw;
}

/** An option by its id, else by its label. */
function optionOf(options: readonly Choice[], raw: unknown): string | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const said = String(raw);
  const option =
    options.find(({ id }) => id === said) ?? options.find(({ label }) => fold(label) === fold(said));
  return option?.id;
}

function listOf(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw : [raw];
}

function fold(said: string): string {
  return said.normalize('NFC').trim().toLowerCase();
}

function isBlank(raw: unknown): boolean {
  if (Array.isArray(raw)) return raw.length === 0;
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
