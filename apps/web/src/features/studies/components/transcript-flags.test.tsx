import type { QualityFlag, Transcript } from '@plumbline/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TranscriptFlags } from './transcript-flags.tsx';

const speeding: QualityFlag = { kind: 'speeding', reason: 'Unusually fast', dismissed: false };
const straight: QualityFlag = { kind: 'straight_lining', reason: 'The same point, 4', dismissed: true };
const own: QualityFlag = { kind: 'person', reason: 'Says it is a test', dismissed: false };

function shown(flags: QualityFlag[]): string {
  const transcript: Transcript = {
    id: 'i',
    respondent: 'Respondent 3',
    attributes: {},
    state: 'finished',
    source: 'link',
    wave: 1,
    language: 'en',
    flag: null,
    flags,
    startedAt: '2026-05-06T09:00:00Z',
    finishedAt: '2026-05-06T09:05:00Z',
    answers: 4,
    study: { id: 's', title: 'First week', version: 1 },
    consent: null,
    turns: [],
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <TranscriptFlags transcript={transcript} />
    </QueryClientProvider>,
  );
}

test('every automatic flag is shown with its reason and its own way to dismiss or restore it', () => {
  const html = shown([own, speeding, straight]);
  expect(html).toContain('Looks unusual: Unusually fast');
  expect(html).toContain('aria-label="Dismiss: Unusually fast"');
  expect(html).toContain('<s>The same point, 4</s>');
  expect(html).toContain('aria-label="Restore: The same point, 4"');
});

test('a colleague’s own flag is taken back, not dismissed, and can be written beside the others', () => {
  expect(shown([own, speeding])).toContain('Take the flag back');
  expect(shown([own])).not.toContain('Dismiss');
  expect(shown([speeding])).toContain('Flag as unusual');
});
