import type { SignedByHost } from '@plumbline/contracts';

/** What the page that shows this interview in a frame says, from behind the # of the address; null elsewhere. */
export interface Embedding {
  /** Its origin: the only one that our messages reach. */
  host: string;
  signed: SignedByHost | undefined;
}

/** Of the page that this is. */
export function embedding(): Embedding | null {
  return readEmbedding(location.pathname, location.hash);
}

export function readEmbedding(path: string, hash: string): Embedding | null {
  if (!path.startsWith('/e/')) return null;
  const said = new URLSearchParams(hash.slice(1));
  const host = said.get('host');
  if (host === null || !URL.canParse(host)) return null;
  const attributes = said.get('attributes');
  const signature = said.get('signature');
  const signed =
    attributes === null ? undefined : { attributes, ...(signature === null ? {} : { signature }) };
  return { host: new URL(host).origin, signed };
}

/** Under which name this device remembers the interview: two people of one product do not share it. */
export function memoryName(linkToken: string, within: Embedding | null): string {
  const person = personOf(within?.signed?.attributes ?? '');
  return person === null ? linkToken : `${linkToken}:${person}`;
}

function personOf(attributes: string): string | null {
  try {
    const said: unknown = JSON.parse(attributes);
    const known = typeof said === 'object' && said !== null && 'respondent' in said;
    return known ? String(said.respondent) : null;
  } catch {
    return null;
  }
}

/** The frame grows with the interview: the page around it hears of every change. */
export function fitFrame(root: HTMLElement): void {
  const host = embedding()?.host;
  if (host === undefined) return;
  document.documentElement.dataset.embedded = '';
  new ResizeObserver(() => tell(host, { type: 'plumbline:height', height: root.scrollHeight })).observe(root);
}

export function tellFinished(): void {
  const host = embedding()?.host;
  if (host !== undefined) tell(host, { type: 'plumbline:finished' });
}

function tell(host: string, message: { type: string; height?: number }): void {
  if (window.parent !== window) window.parent.postMessage(message, host);
}
