import type { AnswerValue, Question, QuestionOf } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { validateAnswer } from '../questions/index.ts';
import { splitList } from './list-of.ts';
import { numberOf, yesNo } from './spoken.ts';

export type Reading = { value: AnswerValue } | { message: string };
type Choice = { id: string; labels: string[] };

/**
 * What a field says as an answer to its question: options by id or label, in any language of the study, numbers and yes or no
 * in words. Undefined when it says nothing, a message when the question cannot take it.
 */
export function readValue(
  question: PublishedQuestion,
  raw: unknown,
  separator: string | null,
): Reading | undefined {
  const value = shaped(question, raw, separator);
  if (value === undefined) return undefined;
  const fault = spokenFault(question, value);
  if (fault !== null) return { message: fault };
  const checked = validateAnswer(question, value);
  if (checked.ok) return { value: checked.value };
  return { message: checked.errors[0]?.message ?? 'is not an answer to this question' };
}

/** In the shape of the question's answers; whether they are right is left to its own validation. */
function shaped(question: Question, raw: unknown, separator: string | null): unknown {
  if (isBlank(raw)) return undefined;
  if (isObject(raw)) return raw;
  switch (question.type) {
    case 'open_ended':
      return { text: typeof raw === 'number' ? String(raw) : raw };
    case 'scale':
      return { value: numberOf(question, raw) };
    case 'yes_no':
      return { value: yesNo(question, raw) };
    case 'single_choice':
      return single(question, raw);
    case 'multiple_choice':
      return multiple(question, itemsOf(question, raw, separator));
    case 'ranking':
      return {
        order: itemsOf(question, raw, separator).map((item) => optionOf(choicesOf(question), item) ?? item),
      };
    default:
      return question satisfies never;
  }
}

type WithOptions = QuestionOf<'single_choice'> | QuestionOf<'multiple_choice'> | QuestionOf<'ranking'>;

function single(question: QuestionOf<'single_choice'>, raw: unknown) {
  const optionId = optionOf(choicesOf(question), raw);
  if (optionId === undefined && question.config.allowOther) return { other: String(raw) };
  return { optionId: optionId ?? raw };
}

function multiple(question: QuestionOf<'multiple_choice'>, items: unknown[]) {
  const choices = choicesOf(question);
  const found = items.map((item) => ({ item, optionId: optionOf(choices, item) }));
  const others = found.filter(({ optionId }) => optionId === undefined);
  if (question.config.allowOther && others.length === 1) {
    const optionIds = found.flatMap(({ optionId }) => optionId ?? []);
    return { optionIds, other: String(others[0]?.item) };
  }
  return { optionIds: found.map(({ item, optionId }) => optionId ?? item) };
}

function itemsOf(question: WithOptions, raw: unknown, separator: string | null): unknown[] {
  if (Array.isArray(raw)) return raw;
  if (separator === null || typeof raw !== 'string') return [raw];
  const choices = choicesOf(question);
  return splitList(raw, separator, (text) => optionOf(choices, text) !== undefined);
}

function choicesOf({ config, translations }: WithOptions): Choice[] {
  return config.options.map(({ id, label }) => {
    const translated = Object.values(translations ?? {}).flatMap(({ labels }) => labels?.[id] ?? []);
    return { id, labels: [label, ...translated].map(fold) };
  });
}

/** An option by its id, else by its label. */
function optionOf(choices: readonly Choice[], raw: unknown): string | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const said = String(raw).trim();
  const choice =
    choices.find(({ id }) => id === said) ?? choices.find(({ labels }) => labels.includes(fold(said)));
  return choice?.id;
}

/** What was said where only a few words are possible, and what is possible. */
function spokenFault(question: Question, value: unknown): string | null {
  if (!isObject(value)) return null;
  if (question.type === 'scale') {
    const { min, max } = question.config;
    return typeof value.value === 'number'
      ? null
      : `${said(value.value)} is not a number from ${min} to ${max}`;
  }
  if (question.type === 'yes_no') {
    const { yesLabel, noLabel } = question.config;
    const known = ['yes', 'no', 'unsure'].some((word) => word === value.value);
    return known ? null : `${said(value.value)} is neither “${yesLabel}” nor “${noLabel}”`;
  }
  if (question.type === 'open_ended') return null;
  const { options } = question.config;
  const named = [value.optionId, value.optionIds, value.order].flat().filter((one) => one !== undefined);
  const unknown = named.find((one) => !options.some(({ id }) => id === one));
  if (unknown === undefined) return null;
  return `${said(unknown)} is none of the options: ${options.map(({ label }) => label).join(', ')}`.slice(
    0,
    500,
  );
}

function said(raw: unknown): string {
  const words = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');
  return `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function isBlank(raw: unknown): boolean {
  if (Array.isArray(raw)) return raw.length === 0;
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
