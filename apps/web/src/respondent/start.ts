import type { endpoints, Problem, ResponseOf } from '@plumbline/contracts';
import { embedding } from './embedded.ts';

export type Started = ResponseOf<typeof endpoints.startInterview>;

/** Opens the interview of a link, or the one this nonce has opened before. @throws Problem, or TypeError when offline. */
export async function startInterview(linkToken: string, nonce: string): Promise<Started> {
  const response = await fetch(`/api/v1/respond/${encodeURIComponent(linkToken)}/interviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify({ nonce, signed: embedding()?.signed }),
  });
  const body: unknown = await response.json();
  if (!response.ok) {
    // For whoever builds the page around the frame; respondents get a plain screen.
    if (embedding() !== null) console.error('Plumbline:', body);
    throw body as Problem;
  }
  return body as Started;
}
