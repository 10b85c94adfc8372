import {
  type InputOf,
  type ResponseOf,
  scriptFinding,
  type studyScriptEndpoints,
} from '@plumbline/contracts';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { reviewQuestions } from '../study/index.ts';
import { minutesFor } from './minutes.ts';

/** What in a script may bend the answers, and how long it takes. Nothing has to be saved for it. */
export async function reviewScript(
  ctx: Context,
  { questions, language }: InputOf<typeof studyScriptEndpoints.reviewScript>['body'],
): Promise<ResponseOf<typeof studyScriptEndpoints.reviewScript>> {
  authorise(ctx, 'study.read');
  const minutes = minutesFor(questions);
  const findings = reviewQuestions(questions, { minutes, language });
  return { findings: findings.map((finding) => scriptFinding.parse(finding)), minutes };
}
