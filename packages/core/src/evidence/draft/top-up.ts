import {
  type Cohort,
  type Question,
  type QuestionInput,
  questionInput,
  type Study,
} from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { createStudy } from '../../study/index.ts';
import { type LinkInput, linkEvidence } from '../link-evidence.ts';
import { type LinkRow, latestReadings, linkById, readLinkTarget } from '../readings/queries-links.ts';
import { type DraftedQuestion, draftQuestions } from './draft-questions.ts';
import { linkDrafted, purpose } from './draft-study.ts';
import { type DraftSubject, readDraftSubject } from './queries.ts';

const questionCount = 3;
const fewest = 20;
const most = 50;

/**
 * Drafts a study of three questions that asks again what a reading rests on: its own question as it reads today, what
 * people say in their own words, and the reason named most. It has the reading's cohort, decision rule and claim, and asks
 * as many people as answered before, from 20 to 50. @throws not_found.
 */
export async function topUp(ctx: Context, linkId: string): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const { link, subject, asked, n } = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    const link = found(await linkById(trx, linkId), 'evidence link');
    const { questions } = await readLinkTarget(trx, { studyId: link.studyId, keyResultId: link.keyResultId });
    const latest = (await latestReadings(trx, [linkId])).get(linkId);
    return {
      link,
      subject: found(await readDraftSubject(trx, link.keyResultId), 'key result'),
      asked: questions.find(({ id }) => id === link.questionId),
      n: latest?.reading.n ?? 0,
    };
  });
  const cohort = link.spec.kind === 'contrast' ? null : link.spec.cohort;
  const again = asked && isOneQuestion(link, asked) ? askedAgain(asked) : null;
  const others = othersFor({ ...subject, cohort }, again);
  const study = await createStudy(ctx, {
    title: `Top-up: ${link.studyTitle}`.slice(0, 300).toWellFormed(),
    purpose,
    keyResultId: link.keyResultId,
    cohort,
    targetN: Math.min(most, Math.max(fewest, n)),
    decisionRule: link.decisionRule,
    questions: [...(again === null ? [] : [again]), ...others.map(({ question }) => question)],
  });
  await linkAgain(ctx, { link, study, cohort, others, isAsked: again !== null });
  return study;
}

/** The ten of a SUS are no three questions, and themes of an open question are those of its own codebook. */
function isOneQuestion({ spec }: LinkRow, { type }: Question): boolean {
  if (spec.kind === 'experience') return spec.statistic !== 'sus';
  return spec.kind !== 'objection' || type !== 'open_ended';
}

/** As it was worded last, asked of everybody: what it depended on is not asked here. */
function askedAgain({ type, text, whyWeAsk, shownToRespondents, required, config }: Question): QuestionInput {
  return questionInput.parse({ type, text, whyWeAsk, shownToRespondents, required, config });
}

function othersFor(subject: DraftSubject, again: QuestionInput | null): DraftedQuestion[] {
  const [first, ownWords, mainReason] = draftQuestions(subject);
  const wanted = [ownWords, mainReason, first].filter((one) => one !== undefined);
  const others = wanted.filter(({ question }) => question.type !== again?.type);
  return others.slice(0, questionCount - (again === null ? 0 : 1));
}

async function linkAgain(
  ctx: Context,
  of: {
    link: LinkRow;
    study: Study;
    cohort: Cohort | null;
    others: readonly DraftedQuestion[];
    isAsked: boolean;
  },
): Promise<void> {
  const { link, study, cohort, others, isAsked } = of;
  const { keyResultId } = link;
  const ids = study.questions.map(({ id }) => id);
  const claim = claimOn(link, study, isAsked ? (ids[0] ?? null) : null);
  if (claim) await linkEvidence(ctx, keyResultId, claim);
  for (const [index, { evidence }] of others.entries()) {
    const questionId = ids[index + (isAsked ? 1 : 0)];
    if (evidence && questionId) await linkDrafted(ctx, keyResultId, { study, cohort, questionId, evidence });
  }
}

/** The same claim about the new answers; a reach is held against the target of today. */
function claimOn(
  { spec, decisionRule, keyResult }: LinkRow,
  { id }: Study,
  questionId: string | null,
): LinkInput | null {
  const shared = { studyId: id, decisionRule };
  if (spec.kind === 'contrast') {
    const { kind, behaviour, ...rest } = spec;
    if ('attribute' in behaviour) return { kind, ...shared, spec: { behaviour, ...rest } };
    if (questionId === null) return null;
    return { kind, ...shared, spec: { behaviour: { ...behaviour, questionId }, ...rest } };
  }
  if (questionId === null) return null;
  switch (spec.kind) {
    case 'experience': {
      const { kind, ...rest } = spec;
      return { kind, ...shared, spec: { ...rest, questionId } };
    }
    case 'reasons': {
      const { kind, ...rest } = spec;
      return { kind, ...shared, spec: { ...rest, questionId } };
    }
    case 'reach': {
      const { kind, ...rest } = spec;
      const { target, unit } = keyResult;
      const now =
        unit === 'percent' && target !== null && target >= 0 && target <= 100 ? target / 100 : rest.target;
      return { kind, ...shared, spec: { ...rest, questionId, target: now } };
    }
    case 'objection': {
      const { kind, ...rest } = spec;
      return { kind, ...shared, spec: { ...rest, questionId } };
    }
    default:
      return spec satisfies never;
  }
}
