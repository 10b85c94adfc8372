import type { endpoints, Problem, ResponseOf } from '@plumbline/contracts';

export type Started = ResponseOf<typeof endpoints.startInterview>;

/** Opens the interview of a link, or the one this nonce has opened before. @throws Problem, or TypeError when offline. */
export async function startInterview(linkToken: string, nonce: string): Promise<Started> {
  const response = await fetch(`/api/v1/respond/${encodeURIComponent(linkToken)}/interviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify({ nonce }),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw body as Problem;
  return body as Started;
}
