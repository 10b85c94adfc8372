import { expect, test } from 'vitest';
import { decode } from './decode.ts';

test('bytes are read as UTF-8, as UTF-16 by their mark, and as Windows writes them otherwise', () => {
  const bytes = (...values: number[]) => new Uint8Array(values).buffer;
  expect(decode(new TextEncoder().encode('spät').buffer as ArrayBuffer)).toEqual({
    data: 'spät',
    encoding: 'UTF-8',
  });
  expect(decode(bytes(0x73, 0x70, 0xe4, 0x74))).toEqual({ data: 'spät', encoding: 'Windows-1252' });
  expect(decode(bytes(0xff, 0xfe, 0x61, 0, 0xe4, 0))).toEqual({ data: 'aä', encoding: 'UTF-16' });
  expect(decode(bytes())).toEqual({ data: '', encoding: 'UTF-8' });
});
