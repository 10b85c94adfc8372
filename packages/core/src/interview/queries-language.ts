import type { Trx } from '@plumbline/db';

export async function writeLanguage(trx: Trx, interviewId: string, language: string): Promise<void> {
  await trx.updateTable('interviews').set({ language }).where('id', '=', interviewId).execute();
}
