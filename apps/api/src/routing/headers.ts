import type { IncomingHttpHeaders } from 'node:http';
import { invalid } from '@plumbline/core';

export interface RequestHeaders {
  /** The revision of `If-Match`, without its quotes. */
  ifMatch?: string;
  idempotencyKey?: string;
}

export function readHeaders(headers: IncomingHttpHeaders): RequestHeaders {
  const ifMatch = headers['if-match'];
  const key = headers['idempotency-key'];
  return {
    ...(ifMatch === undefined || ifMatch === '*' ? {} : { ifMatch: unquoted(ifMatch) }),
    ...(key === undefined ? {} : { idempotencyKey: checkedKey(String(key)) }),
  };
}

function unquoted(tag: string): string {
  return tag.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}

function checkedKey(key: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalid('/Idempotency-Key', 'must be 1–200 printable characters without spaces');
}
