import type { Transcript } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { interviewById, readConsent, readHighlights, readTurns } from './queries.ts';
import { viewInterview, viewTurn } from './view-interview.ts';

/** One interview, turn by turn: wordings as they were asked, words as they were said, passages that were coded. @throws not_found. */
export async function getTranscript(ctx: Context, interviewId: string): Promise<Transcript> {
  const workspaceId = authorise(ctx, 'transcript.read');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const row = found(await interviewById(trx, interviewId), 'interview');
    const consent = await readConsent(trx, interviewId);
    const turns = await readTurns(trx, interviewId);
    const highlights = await readHighlights(trx, interviewId);
    return {
      ...viewInterview(row),
      study: { id: row.studyId, title: row.studyTitle, version: row.studyVersion },
      consent: consent ?? null,
      turns: turns.map((turn) =>
        viewTurn(
          turn,
          highlights.filter(({ answerId }) => answerId === turn.answerId),
        ),
      ),
    };
  });
}
