import type { BodyOf, Codebook, themingEndpoints } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { AppError } from '../../shared/errors.ts';
import { applyEdits } from '../codebook/apply-edits.ts';
import { changeCodebook } from '../codebook/change-codebook.ts';
import { insertEdits, readBook, readEdits } from '../codebook/queries-book.ts';
import { readCsv } from './csv.ts';
import { planImport } from './plan-import.ts';

const mostFaults = 20;

/**
 * Drafts the themes of a CSV: those that are known are changed, the others added, in the order of its lines; none is
 * deleted. All or nothing. @throws not_found, precondition_failed, invalid_input naming the lines that are at fault
 */
export function importCodebook(
  ctx: Context,
  questionId: string,
  { csv }: BodyOf<typeof themingEndpoints.importCodebook>,
  expected: string | null,
): Promise<Codebook> {
  const change = { questionId, expected, action: 'codebook.import', recounts: false };
  return changeCodebook(ctx, change, async ({ trx, scope, userId }) => {
    const { book } = applyEdits(await readBook(trx, questionId), await readEdits(trx, questionId));
    const { edits, faults } = planImport(book, readCsv(csv), ctx.ids.uuid);
    if (faults.length > 0)
      throw new AppError(
        'invalid_input',
        `${faults.length} ${faults.length === 1 ? 'line' : 'lines'} of the file cannot be used; nothing was changed.`,
        faults
          .slice(0, mostFaults)
          .map(({ line, message }) => ({ pointer: '/csv', message: `line ${line}: ${message}` })),
      );
    if (edits.length > 0) await insertEdits(trx, scope, { edits, userId });
  });
}
