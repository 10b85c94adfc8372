import type { ReceiptBody, ReceiptReply } from '@plumbline/contracts';
import { correctReceipt, readReceipt, receiptHolder, resumeReceipt } from '../../interview/index.ts';
import type { Context } from '../../shared/context.ts';
import { withdrawInterview } from './withdraw-interview.ts';

/**
 * What whoever holds a receipt code asks for: read, correct, resume or withdraw.
 * @throws not_found, the same for every code that opens nothing; otherwise as the verb that is asked for.
 */
export async function useReceipt(ctx: Context, code: string, asked: ReceiptBody): Promise<ReceiptReply> {
  const holder = await receiptHolder(ctx, code);
  switch (asked.action) {
    case 'read':
      return { action: 'read', ...(await readReceipt(ctx, holder)) };
    case 'correct':
      return correctReceipt(ctx, holder, asked);
    case 'withdraw':
      return { action: 'withdraw', ...(await withdrawInterview(ctx, holder)) };
    case 'resume':
      return { action: 'resume', ...(await resumeReceipt(ctx, holder)) };
    default:
      return asked satisfies never;
  }
}
