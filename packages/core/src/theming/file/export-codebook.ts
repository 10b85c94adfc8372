import type { Context } from '../../shared/context.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { writeCsv } from './csv.ts';

/** The themes in use as CSV, those that the reader may see. @throws not_found. */
export async function exportCodebook(ctx: Context, questionId: string): Promise<string> {
  const { themes } = await getCodebook(ctx, questionId);
  return writeCsv(themes);
}
