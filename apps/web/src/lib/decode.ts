export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
type Decoded = { data: string; encoding: Encoding };

/** Bytes as text: UTF-8, UTF-16 by its mark, else as spreadsheets of western Europe write them. */
export function decode(bytes: ArrayBuffer): Decoded {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return read(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return read(bytes, 'utf-16be', 'UTF-16');
  try {
    return { data: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return read(bytes, 'windows-1252', 'Windows-1252');
  }
}

function read(bytes: ArrayBuffer, label: string, encoding: Encoding): Decoded {
  return { data: new TextDecoder(label).decode(bytes), encoding };
}
