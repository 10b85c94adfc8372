import type { endpoints, ResponseOf } from '@plumbline/contracts';
import type { Page } from 'playwright-core';

/** What a respondent says to each question, by a part of its wording. */
export type Script = { asked: string; value: unknown }[];

/**
 * A whole interview over the respondent's own socket, from a page of the product: consent, an answer to each question,
 * until the server says that it is completed.
 */
export async function respondOverSocket(page: Page, link: string, script: Script): Promise<void> {
  const { host, pathname } = new URL(link);
  await page.evaluate(interview, { host, token: pathname.split('/').at(-1) ?? '', script });
}

// Runs in the page: it may name nothing of this file.
async function interview({
  host,
  token,
  script,
}: {
  host: string;
  token: string;
  script: Script;
}): Promise<void> {
  const started = await fetch(`/api/v1/respond/${token}/interviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nonce: crypto.randomUUID() }),
  });
  if (!started.ok) throw new Error(`no interview: ${started.status} ${await started.text()}`);
  const begun: ResponseOf<typeof endpoints.startInterview> = JSON.parse(await started.text());
  const { session, consent } = begun;
  const socket = new WebSocket(`ws://${host}/api/v1/respond/socket`);
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => send({ type: 'hello', v: 1, session, lastSeq: 0 }));
    socket.addEventListener('close', ({ code }) => reject(new Error(`closed with ${code}`)));
    socket.addEventListener('message', ({ data }) => {
      const frame = JSON.parse(String(data));
      if (frame.type === 'completed') resolve();
      if (frame.type === 'problem') reject(new Error(frame.detail));
      if (frame.type === 'state' && frame.state.phase === 'consent')
        send({ type: 'consent', accepted: true, version: consent.version, quote: true });
      if (frame.type !== 'turn' || frame.turn.kind !== 'question') return;
      const { id, text } = frame.turn.question;
      const said = script.find(({ asked }) => text.includes(asked));
      const answer = { submissionId: crypto.randomUUID(), questionId: id };
      if (said) send({ type: 'answer', ...answer, value: said.value });
      else send({ type: 'skip', ...answer, reason: 'skipped' });
    });
  });
  socket.close();
}
