import { createHash } from 'node:crypto';
import type { ReportFile } from '@plumbline/contracts';
import { canonicalJson } from '../../shared/canonical-json.ts';

/** SHA-256 of an answer as canonical JSON, in hexadecimal; of everything in the file but the hash itself. */
export function answerHash(answer: Omit<ReportFile['answers'][number], 'sha256'>): string {
  return sha256(answer);
}

/** SHA-256 of a whole report file without its hash. */
export function fileHash(file: Omit<ReportFile, 'hash'>): string {
  return sha256(file);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
