import type { endpoints, InterviewState, Problem, ResponseOf } from '@plumbline/contracts';

/** What opens an interview gives: where it stands, and the session that goes on with it. */
export type Opened = InterviewState & { session: string };

interface Start {
  linkToken: string;
  nonce: string;
  language: string;
}

/** Opens the interview of a link, or the one this nonce has opened before. @throws Problem, or TypeError when offline. */
export function startInterview({ linkToken, nonce, language }: Start): Promise<Opened> {
  const path = `${encodeURIComponent(linkToken)}/interviews`;
  return post<ResponseOf<typeof endpoints.startInterview>>(path, {
    nonce,
    language,
  });
}

/** Goes on in another of the study's languages. */
export function changeLanguage({ interviewId, session }: Opened, language: string): Promise<InterviewState> {
  return post(`interviews/${interviewId}/language`, { language }, session);
}

/** @throws Problem, or TypeError when offline. */
export async function post<T>(path: string, body: unknown, session?: string): Promise<T> {
  const response = await fetch(`/api/v1/respond/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
    },
    credentials: 'omit',
    body: JSON.stringify(body),
  });
  const said: unknown = await response.json();
  if (!response.ok) throw said;
  return said as T;
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
