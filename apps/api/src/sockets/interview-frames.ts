import { type InterviewClientFrame, interviewClientFrame, interviewCloseCodes } from '@plumbline/contracts';
import type { RawData } from 'ws';

export interface Refusal {
  closeCode: number;
  reason: string;
}

const mostBytes = 64 * 1024;
const mostReasonBytes = 120;
const knownTypes: readonly string[] = interviewClientFrame.options.map(({ shape }) => shape.type.value);

/** The message that a frame is, or how the socket has to be closed over it. */
export function readFrame(data: RawData, isBinary: boolean): InterviewClientFrame | Refusal {
  const bytes = bytesOf(data);
  if (bytes.byteLength > mostBytes) return { closeCode: interviewCloseCodes.tooLarge, reason: 'over 64 kB' };
  if (isBinary) return bad('binary frames are not known');
  const value = parsed(bytes.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('not a JSON object');
  const type = 'type' in value ? value.type : undefined;
  if (typeof type !== 'string') return bad('type is missing');
  if (!knownTypes.includes(type)) return bad(`unknown type ${JSON.stringify(type)}`);
  const frame = interviewClientFrame.safeParse(value);
  if (frame.success) return frame.data;
  const issue = frame.error.issues[0];
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  return bad(
    `${type}: /${[...(issue?.path ?? []), ...unknownKeys.slice(0, 1)].map(String).join('/')} is not as it must be`,
  );
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

function bad(reason: string): Refusal {
  return { closeCode: interviewCloseCodes.badFrame, reason: shortened(reason) };
}

// A close frame has room for 123 bytes of reason, and they must be UTF-8.
function shortened(reason: string): string {
  const ascii = reason.replaceAll(/[^\x20-\x7e]/g, '?');
  return ascii.length > mostReasonBytes ? `${ascii.slice(0, mostReasonBytes - 1)}~` : ascii;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
