import { randomUUID } from 'node:crypto';
import type { QuestionInput, Study } from '@plumbline/contracts';
import type { TestDatabase } from '@plumbline/testing';
import { type Context, createStudy, publishStudy } from '../../packages/core/src/index.ts';
import { sessionToken } from '../../packages/core/src/interview/session.ts';
import { hashToken } from '../../packages/runtime/src/tokens.ts';

export interface RunningInterview {
  id: string;
  session: string;
  /** What is still to be answered, first one first. */
  answers: { questionId: string; value: unknown }[];
}

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Option ${id}` }));
const words =
  'I opened the page twice and could not find where the export had gone, so I asked a colleague in the end.';

/** Eight questions of the six types, each with what is answered to it. */
const script: { question: QuestionInput; value: unknown }[] = [
  { question: { type: 'yes_no', text: 'Did you get there?', config: {} }, value: { value: 'yes' } },
  { question: { type: 'scale', text: 'How easy was it?', config: { min: 1, max: 5 } }, value: { value: 4 } },
  {
    question: { type: 'open_ended', text: 'What stopped you?', config: { maxProbes: 0 } },
    value: { text: words },
  },
  {
    question: { type: 'single_choice', text: 'What mainly?', config: { options } },
    value: { optionId: 'b' },
  },
  { question: { type: 'scale', text: 'Recommend?', config: { min: 0, max: 10 } }, value: { value: 8 } },
  {
    question: { type: 'multiple_choice', text: 'What else?', config: { options } },
    value: { optionIds: ['a', 'c'] },
  },
  {
    question: { type: 'ranking', text: 'In which order?', config: { options } },
    value: { order: ['c', 'a', 'b', 'd'] },
  },
  { question: { type: 'yes_no', text: 'Did it last?', config: {} }, value: { value: 'no' } },
];

/** A live study with many respondents who have agreed and see the first question; their rows are written in bulk. */
export async function runningInterviews(
  database: TestDatabase,
  ctx: Context,
  count: number,
): Promise<{ study: Study; interviews: RunningInterview[] }> {
  const { actor } = ctx;
  if (actor.kind !== 'member') throw new Error('a member makes studies');
  const { workspaceId } = actor;
  const draft = await createStudy(ctx, {
    title: 'The first week',
    questions: script.map(({ question }) => question),
  });
  const study = await publishStudy(ctx, draft.id);
  const answers = study.questions.map(({ id }, index) => ({ questionId: id, value: script[index]?.value }));
  const interviews = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id, session: sessionToken(ctx.secret, workspaceId, id), answers: [...answers] };
  });
  const first = study.questions[0];
  await database.ownerPool.query(
    `with interview as (
       insert into interviews (workspace_id, id, study_id, study_version, source, respondent_number, attributes, phase,
         last_seq, started_at)
       select $1, id, $2, 1, 'link', number, '{}', 'asking', 1, now()
       from unnest($3::uuid[]) with ordinality as given (id, number)
     ), token as (
       insert into tokens (hash, id, kind, workspace_id, subject_id, created_at)
       select hash, gen_random_uuid(), 'interview', $1, id, now() from unnest($3::uuid[], $4::text[]) as given (id, hash)
     )
     insert into turns (workspace_id, interview_id, seq, kind, question_id, question_revision, at)
     select $1, id, 1, 'question', $5, 1, now() from unnest($3::uuid[]) as given (id)`,
    [
      workspaceId,
      study.id,
      interviews.map(({ id }) => id),
      interviews.map(({ session }) => hashToken(session)),
      first?.id,
    ],
  );
  await database.ownerPool.query('analyze');
  return { study, interviews };
}
