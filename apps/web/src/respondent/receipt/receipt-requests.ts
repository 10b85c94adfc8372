import type { ReceiptBody, ReceiptReply } from '@plumbline/contracts';
import { post } from '../requests.ts';

type Action = ReceiptBody['action'];
export type ReplyTo<A extends Action> = Extract<ReceiptReply, { action: A }>;

/** Asks for what the code allows. @throws Problem, or TypeError when offline. */
export function byReceipt<A extends Action>(
  code: string,
  body: Extract<ReceiptBody, { action: A }>,
): Promise<ReplyTo<A>> {
  return post<ReplyTo<A>>(`receipts/${encodeURIComponent(plain(code))}`, body);
}

/** As it was typed, without what only helps to read it. */
function plain(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toLowerCase();
}
