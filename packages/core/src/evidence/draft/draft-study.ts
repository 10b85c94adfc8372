import type { Cohort, Study } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { createStudy } from '../../study/index.ts';
import { linkEvidence } from '../link-evidence.ts';
import { type DraftedQuestion, draftQuestions } from './draft-questions.ts';
import { type DraftSubject, readDraftSubject } from './queries.ts';

const respondents = 50;

/**
 * Drafts a study for a key result by rules: purpose, the cohort below the line where it is known, questions with why
 * we ask them, fifty respondents, a decision rule fixed before the first answer, and the evidence links.
 * @throws not_found.
 */
export async function draftStudy(ctx: Context, keyResultId: string): Promise<Study> {
  const workspaceId = authorise(ctx, 'study.write');
  const subject = found(
    await inWorkspace(ctx.db, workspaceId, (trx) => readDraftSubject(trx, keyResultId)),
    'key result',
  );
  const drafted = draftQuestions(subject);
  const study = await createStudy(ctx, {
    title: titleOf(subject),
    purpose,
    keyResultId,
    cohort: subject.cohort,
    targetN: respondents,
    decisionRule: ruleOf(subject),
    questions: drafted.map(({ question }) => question),
  });
  for (const [index, { evidence }] of drafted.entries()) {
    const question = study.questions[index];
    if (evidence && question)
      await linkDrafted(ctx, keyResultId, {
        study,
        cohort: subject.cohort,
        questionId: question.id,
        evidence,
      });
  }
  return study;
}

/** Links a drafted question as evidence, of the cohort below the line where it asks for reasons. */
export function linkDrafted(
  ctx: Context,
  keyResultId: string,
  of: {
    study: Study;
    cohort: Cohort | null;
    questionId: string;
    evidence: NonNullable<DraftedQuestion['evidence']>;
  },
) {
  const { study, evidence, questionId, cohort } = of;
  const shared = { studyId: study.id, decisionRule: study.decisionRule };
  if (evidence.kind === 'reasons') {
    const spec = { questionId, cohort };
    return linkEvidence(ctx, keyResultId, { kind: 'reasons', ...shared, spec });
  }
  // The key result is about everyone it counts, not only about those below the line.
  const { kind, ...statistic } = evidence;
  return linkEvidence(ctx, keyResultId, {
    kind,
    ...shared,
    spec: { questionId, ...statistic, cohort: null },
  });
}

function titleOf(subject: DraftSubject): string {
  return `${capital(askedOf(subject))} “${subject.title}”`.slice(0, 300).toWellFormed();
}

/** Respondents read it before they start, so it must not lead: what slipped, and how far, is in "why we ask". */
export const purpose =
  'We want to understand how this works for you: what helps, what gets in the way. Your answers decide what we work on next.';

function askedOf({ kind, direction }: DraftSubject): string {
  if (kind === 'experience') return 'what is behind';
  return direction === 'decrease' ? 'what drives' : 'what holds back';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function ruleOf({ kind, target, unit }: DraftSubject): string {
  const aim = target === null ? 'the target' : `the target of ${target}${unit === 'percent' ? ' %' : ''}`;
  const again = `In every other case ask ${respondents} more before deciding.`;
  if (kind === 'experience') {
    return `Keep ${aim} and work on the reason named most if the score’s interval reaches it; change it if the whole interval stays on the wrong side. ${again}`;
  }
  return `Keep ${aim} if the interval of those who name something we can fix lies at or above one half; change it if the whole interval stays below one half. ${again}`;
}
