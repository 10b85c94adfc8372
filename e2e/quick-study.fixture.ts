import type { BodyOf, endpoints, ResponseOf } from '@plumbline/contracts';
import type { ProductAddress } from './product.fixture.ts';

export type QuickStudy = { studyId: string; keyResultId: string; link: string };

const questions: BodyOf<typeof endpoints.createStudy>['questions'] = [
  {
    type: 'single_choice',
    text: 'What stopped you?',
    config: {
      options: [
        { id: 'import', label: 'The import', tag: 'fixable' },
        { id: 'nothing', label: 'I had nothing to plan', tag: 'mismatch' },
      ],
    },
  },
  { type: 'open_ended', text: 'How did that go?', config: { maxProbes: 0 } },
];

/** A published study of two questions that closes with so many answers, and the claim that it is held against. */
export async function quickStudy(
  product: ProductAddress,
  { title, targetN, keyResult }: { title: string; targetN: number; keyResult: string },
): Promise<QuickStudy> {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${product.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${product.apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${said}`);
    return JSON.parse(said);
  };
  const objectives = await call<ResponseOf<typeof endpoints.listObjectives>>('GET', '/objectives');
  const keyResultId =
    objectives.items.flatMap(({ keyResults }) => keyResults).find((one) => one.title === keyResult)?.id ?? '';
  const study = await call<ResponseOf<typeof endpoints.createStudy>>('POST', '/studies', {
    title,
    keyResultId,
    targetN,
    questions,
  } satisfies BodyOf<typeof endpoints.createStudy>);
  await call('POST', `/studies/${study.id}/publish`, {});
  const questionId = study.questions[0]?.id ?? '';
  await call('POST', `/key-results/${keyResultId}/evidence`, {
    kind: 'reasons',
    studyId: study.id,
    spec: { questionId, claim: { tag: 'fixable', atLeast: 0.5 } },
  } satisfies BodyOf<typeof endpoints.linkEvidence>);
  const links = await call<ResponseOf<typeof endpoints.createLinks>>('POST', `/studies/${study.id}/links`, {
    attributes: { first_project: 'no' },
  });
  return { studyId: study.id, keyResultId, link: links.items[0]?.url ?? '' };
}
