import { type BodyOf, type Codebook, endpoints, type ResponseOf } from '@plumbline/contracts';
import { pastAnswers } from './past-answers.fixture.ts';
import type { ProductAddress } from './product.fixture.ts';

export type ThemedStudy = {
  studyId: string;
  questionId: string;
  keyResultId: string;
  /** What the api says of the question's codebook now. */
  codebook: () => Promise<Codebook>;
  /** Every answer with its coding, in the order of the list. */
  answers: () => Promise<ResponseOf<typeof endpoints.listAnswers>['items']>;
};

/** A study of one open question with forty imported answers, which rests as reasons on a key result. */
export async function themedStudy(
  { url, apiKey }: ProductAddress,
  { title, keyResult }: { title: string; keyResult: string },
): Promise<ThemedStudy> {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const objectives = endpoints.listObjectives.response.parse(await call('GET', '/objectives'));
  const keyResults = objectives.items.flatMap((objective) => objective.keyResults);
  const keyResultId = keyResults.find((one) => one.title === keyResult)?.id ?? '';
  const study = endpoints.createStudy.response.parse(
    await call('POST', '/studies', {
      title,
      keyResultId,
      questions: [{ type: 'open_ended', text: 'What stood in your way?', config: {} }],
    } satisfies BodyOf<typeof endpoints.createStudy>),
  );
  await call('POST', `/studies/${study.id}/publish`, {});
  const questionId = study.questions[0]?.id ?? '';
  await call('POST', `/key-results/${keyResultId}/evidence`, {
    kind: 'reasons',
    studyId: study.id,
    spec: { questionId },
  } satisfies BodyOf<typeof endpoints.linkEvidence>);
  await call('POST', `/studies/${study.id}/imports`, {
    format: 'jsonl',
    data: pastAnswers(40),
    map: { comment: { questionId }, first_project: { attribute: 'first_project' } },
    consent: 'They ticked the box of the spring survey.',
  } satisfies BodyOf<typeof endpoints.importAnswers>);
  return {
    studyId: study.id,
    questionId,
    keyResultId,
    codebook: async () =>
      endpoints.getCodebook.response.parse(await call('GET', `/questions/${questionId}/codebook`)),
    answers: async () =>
      endpoints.listAnswers.response.parse(await call('GET', `/questions/${questionId}/answers?limit=200`))
        .items,
  };
}
