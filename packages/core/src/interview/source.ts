import { hmacToken } from '@plumbline/runtime/tokens';

/**
 * Tells whether two interviews of a study were started from one place, and nothing else: no address can be read from
 * it, and the same place looks different in every study.
 */
export function sourceHashOf(secret: string, studyId: string, address: string): string {
  return hmacToken(secret, 'source', studyId, placeOf(address));
}

/** The address, or of IPv6 its network: a phone changes the rest of its address by itself. */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = groupsOf(head);
  const last = tail === undefined ? [] : groupsOf(tail);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array.from({ length: missing }, () => '0'), ...last];
  return all.slice(0, 4).join(':');
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
