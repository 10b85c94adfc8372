import { readFileSync } from 'node:fs';
import type { ImportResult, Report, Study, Transcript } from '@plumbline/contracts';
import { type Product, startProduct } from '../e2e/product.fixture.ts';

/**
 * Imports a file of texts (JSONL with a field `text`) as answers to one open question and waits for report and themes.
 * Every quote is then compared with the transcript it comes from.
 */
export async function runImport([file]: string[]): Promise<Record<string, unknown>> {
  if (file === undefined)
    throw new Error('Name a JSONL file with a field "text": npm run bench -- import FILE');
  const product = await startProduct();
  try {
    const study = await liveStudy(product);
    const questionId = study.questions[0]?.id ?? '';
    const begun = performance.now();
    const { accepted, rejected } = await call<ImportResult>(product, 'POST', `/studies/${study.id}/imports`, {
      format: 'jsonl',
      data: readFileSync(file, 'utf8'),
      map: { text: { questionId } },
      consent: 'Published texts, imported for measuring.',
    });
    const imported = seconds(begun);
    const report = await themed(product, study.id, accepted);
    return {
      accepted,
      rejected: rejected.length,
      importSeconds: imported,
      themedSeconds: seconds(begun),
      ...(await checkQuotes(product, report)),
    };
  } finally {
    await product.stop();
  }
}

async function liveStudy(product: Product): Promise<Study> {
  const question = { type: 'open_ended', text: 'What do you think of it?', config: {} };
  const { id } = await call<Study>(product, 'POST', '/studies', { title: 'Comments', questions: [question] });
  return call<Study>(product, 'POST', `/studies/${id}/publish`);
}

async function themed(product: Product, studyId: string, wanted: number): Promise<Report> {
  for (;;) {
    const report = await call<Report>(product, 'GET', `/studies/${studyId}/report`);
    const distribution = report.questions[0]?.distribution;
    const open = distribution?.type === 'open_ended' ? distribution : null;
    if (open?.theming.state === 'ready' && open.theming.coded === wanted) return report;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function checkQuotes(product: Product, report: Report) {
  const distribution = report.questions[0]?.distribution;
  const cells = distribution?.type === 'open_ended' ? distribution.cells : [];
  let exact = 0;
  let quotes = 0;
  for (const quote of cells.flatMap((cell) => cell.quotes)) {
    const transcript = await call<Transcript>(product, 'GET', `/interviews/${quote.interviewId}`);
    const said = transcript.turns.find((turn) => turn.seq === quote.turn)?.text ?? '';
    quotes += 1;
    if (said.slice(quote.start, quote.end) === quote.text && quote.text !== '') exact += 1;
  }
  return { themes: cells.length, quotes, exact };
}

async function call<T>(product: Product, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${product.apiKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function seconds(since: number): number {
  return Number(((performance.now() - since) / 1_000).toFixed(2));
}
