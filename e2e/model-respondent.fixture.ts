import { randomUUID } from 'node:crypto';
import type {
  BodyOf,
  endpoints,
  InterviewState,
  RespondentTurn,
  ResponseOf,
  SubmissionReply,
} from '@plumbline/contracts';

type Started = ResponseOf<typeof endpoints.startInterview>;
type Reply =
  | { path: 'answers'; body: BodyOf<typeof endpoints.submitAnswer> }
  | { path: 'skip'; body: BodyOf<typeof endpoints.skipQuestion> };

/** An interview by HTTP: the open question gets `text`, all else is skipped. @returns how long each reply took, in ms. */
export async function respondOverHttp(link: string, text: string): Promise<number[]> {
  const { origin, pathname } = new URL(link);
  const times: number[] = [];
  let session: string | null = null;
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const begun = performance.now();
    const response = await fetch(`${origin}/api/v1/respond/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(session === null ? {} : { authorization: `Bearer ${session}` }),
      },
      body: JSON.stringify(body),
    });
    const said = await response.text();
    times.push(performance.now() - begun);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${said}`);
    return JSON.parse(said);
  };

  const started = await post<Started>(`${pathname.split('/').at(-1)}/interviews`, { nonce: randomUUID() });
  session = started.session;
  const interview = `interviews/${started.interviewId}`;
  const consent = { accepted: true, version: started.consent.version, quote: true };
  const { open } = await post<InterviewState>(`${interview}/consent`, consent);
  for (let reply = replyTo(open, text); reply !== null; ) {
    const { next } = await post<SubmissionReply>(`${interview}/${reply.path}`, reply.body);
    reply = replyTo(next, text);
  }
  return times;
}

/** Null once nothing waits for the respondent. */
function replyTo(turn: RespondentTurn | null, text: string): Reply | null {
  const submissionId = randomUUID();
  if (turn?.kind === 'question' && turn.question.type === 'open_ended')
    return { path: 'answers', body: { submissionId, questionId: turn.question.id, value: { text } } };
  if (turn?.kind !== 'question' && turn?.kind !== 'probe') return null;
  const questionId = turn.kind === 'question' ? turn.question.id : turn.questionId;
  return { path: 'skip', body: { submissionId, questionId, reason: 'skipped' } };
}
