import { inWorkspace } from '@plumbline/db';
import { testMember, type testServices } from '@plumbline/testing';
import { contextOf } from '../shared/context.ts';
import { createStudy, importAnswers, publishStudy } from '../study/index.ts';
import { themeCells } from './theme-cells.ts';
import { themeQuestion } from './theme-question.ts';
import { themingState } from './theming-state.ts';

type Said = string | { text: string; [attribute: string]: string };

/** A live study with one open question in a workspace of its own. */
export async function openQuestion(services: ReturnType<typeof testServices>) {
  const ctx = await testMember(services);
  const workspaceId = ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '';
  const draft = await createStudy(ctx, {
    title: 'First week',
    purpose: 'Why do people leave in week one?',
    questions: [{ type: 'open_ended', text: 'What held you back?', config: {} }],
  });
  const study = await publishStudy(ctx, draft.id);
  const questionId = study.questions[0]?.id ?? '';
  const system = contextOf(services, { kind: 'system', workspaceId });
  const read = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(services.db, workspaceId, work);

  return {
    ctx,
    workspaceId,
    studyId: study.id,
    questionId,
    read,
    say: (answers: readonly Said[]) =>
      importAnswers(ctx, study.id, {
        format: 'jsonl',
        data: answers
          .map((said) => JSON.stringify(typeof said === 'string' ? { text: said } : said))
          .join('\n'),
        map: { text: { questionId }, person: { attribute: 'person' } },
        consent: 'They agreed.',
      }),
    theme: (llm = services.llm, run = {}) =>
      themeQuestion(
        { ...system, llm },
        { questionId },
        { attempt: 1, signal: new AbortController().signal, complete: async () => {}, ...run },
      ),
    state: () => read((trx) => themingState(trx, questionId)),
    cells: () => read((trx) => themeCells(trx, { questionId, quotes: 'all' })),
    codings: () => read((trx) => trx.selectFrom('answer_codings').selectAll().execute()),
    calls: () => read((trx) => trx.selectFrom('llm_calls').orderBy('at').selectAll().execute()),
    texts: () =>
      read((trx) => trx.selectFrom('answers').orderBy('arrival_index').select(['id', 'text']).execute()),
  };
}

/** Three things people talk about, each in words of its own. */
export function mixedAnswers(each: number): string[] {
  const openings = ['Honestly,', 'For us', 'In the end', 'Every time', 'Sadly', 'Last week'];
  const topics = [
    'the price of the paid plan was too expensive for our small budget',
    'the import of our spreadsheet failed with an error in the csv columns',
    'nobody invited the rest of the team, so colleagues never joined the project',
  ];
  return Array.from({ length: each }, (_, n) =>
    topics.map((topic, t) => `${openings[(n + t) % openings.length]} ${topic} (${n + 1} of ${each}).`),
  ).flat();
}
