import type { BodyOf, endpoints, QuestionInput, ResponseOf } from '@plumbline/contracts';
import type { ProductAddress } from './product.fixture.ts';

type NewStudy = BodyOf<typeof endpoints.createStudy>;
export type Published = { studyId: string; link: string };

const options = (...labels: string[]) => ({
  options: labels.map((label, index) => ({ id: `option-${index + 1}`, label })),
});
export const scaleQuestion: QuestionInput = {
  type: 'scale',
  text: 'How easy was it?',
  config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy' },
};
export const openQuestion = {
  type: 'open_ended',
  text: 'Where did you get stuck?',
  config: { maxProbes: 0, minWords: 15 },
} satisfies QuestionInput;
export const probedQuestion: QuestionInput = { ...openQuestion, config: { maxProbes: 1 } };

/** One question of each of the six types. */
export const everyType: QuestionInput[] = [
  scaleQuestion,
  {
    type: 'single_choice',
    text: 'What stopped you?',
    config: { ...options('The import', 'Nothing to plan', 'No time'), allowOther: true },
  },
  {
    type: 'multiple_choice',
    text: 'What did you try?',
    config: {
      ...options('A template', 'A spreadsheet', 'A colleague', 'None'),
      exclusiveOptionId: 'option-4',
    },
  },
  {
    type: 'ranking',
    text: 'What would have helped?',
    config: options('Templates', 'Examples', 'A person to set it up with', 'A shorter sign-up'),
  },
  { type: 'yes_no', text: 'Would you try again?', config: { allowUnsure: true } },
  openQuestion,
];

/** A published study with an open link. */
export async function publishStudy(
  product: ProductAddress,
  study: Partial<NewStudy> = {},
): Promise<Published> {
  const { id } = await call<ResponseOf<typeof endpoints.createStudy>>(product, 'POST', '/studies', {
    title: 'The first week',
    askedBy: 'Larkspur',
    purpose: 'We want to find out what stops people.',
    questions: everyType,
    ...study,
  });
  await call(product, 'POST', `/studies/${id}/publish`, {});
  const links = await call<ResponseOf<typeof endpoints.createLinks>>(
    product,
    'POST',
    `/studies/${id}/links`,
    {
      attributes: {},
    },
  );
  return { studyId: id, link: links.items[0]?.url ?? '' };
}

/** What the study has of its only interview: its phase, and each answer's value or reason, in the order they came. */
export async function answersOf(
  product: ProductAddress,
  studyId: string,
): Promise<{ state: string; said: unknown[] }> {
  const { items } = await call<ResponseOf<typeof endpoints.listInterviews>>(
    product,
    'GET',
    `/studies/${studyId}/interviews`,
  );
  const [only] = items;
  if (!only || items.length > 1) throw new Error(`one interview was expected, not ${items.length}`);
  const { state, turns } = await call<ResponseOf<typeof endpoints.getTranscript>>(
    product,
    'GET',
    `/interviews/${only.id}`,
  );
  const said = turns.flatMap((turn) => {
    if (turn.superseded || turn.speaker !== 'respondent') return [];
    return turn.kind === 'answer' ? [turn.value] : turn.kind === 'skip' ? [turn.skipReason] : [];
  });
  return { state, said };
}

/** The product's API with the owner's key. */
export async function call<T>(
  product: ProductAddress,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${product.apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}
