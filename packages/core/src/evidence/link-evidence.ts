import type { BodyOf, evidenceEndpoints } from '@plumbline/contracts';
import { inWorkspace, json, type Trx } from '@plumbline/db';
import { actorId, authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found, notFound } from '../shared/errors.ts';
import { unknownThemes } from './queries-themes.ts';
import { appendReadings } from './readings/append-readings.ts';
import { checkSpec } from './readings/check-spec.ts';
import { insertLink, linkById, readLinkTarget } from './readings/queries-links.ts';
import { type EvidenceSpec, parseSpec, questionIdOf } from './readings/spec.ts';
import { answersIn } from './readings/wave-answers.ts';
import { type EvidenceLinkView, viewLink } from './views.ts';

export type LinkInput = BodyOf<typeof evidenceEndpoints.linkEvidence>;

const usualRule =
  'Fixed before the first answer: read the interval, not the estimate, and decide when the planned number has answered.';

/**
 * Ties a study to a key result. Answers that are already there give the first reading at once.
 * @throws not_found for a key result, study or question that is not in this workspace,
 * invalid_input when the study cannot carry what is asked.
 */
export async function linkEvidence(
  ctx: Context,
  keyResultId: string,
  input: LinkInput,
): Promise<EvidenceLinkView> {
  const workspaceId = authorise(ctx, 'evidence.write');
  const spec = parseSpec(input.kind, input.spec);
  const id = ctx.ids.uuid();
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    await checkTarget(trx, keyResultId, input.studyId, spec);
    const { kind, ...stored } = spec;
    const now = ctx.clock.now();
    await insertLink(trx, {
      workspace_id: workspaceId,
      id,
      key_result_id: keyResultId,
      study_id: input.studyId,
      question_id: questionIdOf(spec),
      kind,
      spec: json(stored),
      decision_rule: input.decisionRule ?? usualRule,
      created_by: actorId(ctx),
      created_at: now,
      claim_written_at: now,
    });
    const link = found(await linkById(trx, id), 'evidence link');
    await appendReadings(ctx, trx, { workspaceId, links: [link], answers: answersIn(trx) });
    const ids = [`key-result:${keyResultId}`, `study:${input.studyId}`];
    onCommit(() => ctx.live.publish({ workspaceId, type: 'evidence', ids }));
    return viewLink(link);
  });
}

async function checkTarget(
  trx: Trx,
  keyResultId: string,
  studyId: string,
  spec: EvidenceSpec,
): Promise<void> {
  const target = await readLinkTarget(trx, { studyId, keyResultId });
  if (!target.keyResult) throw notFound('key result');
  if (!target.study) throw notFound('study');
  checkSpec(spec, target.questions);
  if (spec.kind === 'objection' && (await unknownThemes(trx, spec)).length > 0)
    throw notFound('theme of this question');
}
