import { contextOf } from '../shared/context.ts';
import { aNewTheme } from './codebook/book.fixture.ts';
import { makeVersion } from './codebook/make-version.ts';
import { saveBook } from './codebook/queries-book.ts';
import { saveAssignments, saveCodings } from './queries-write.ts';
import { openQuestion } from './theming.fixture.ts';

type Services = Parameters<typeof openQuestion>[0];

/** A question whose answers a machine has coded as told: the labels of each answer's themes by its text. */
export async function codedQuestion(services: Services, said: Record<string, readonly string[]>) {
  const question = await openQuestion(services);
  await question.say(Object.keys(said));
  const { workspaceId, questionId } = question;
  const labels = [...new Set(Object.values(said).flat())];
  const themes = new Map(labels.map((label) => [label, services.ids.uuid()]));
  const idOf = (label: string) => themes.get(label) ?? '';
  const texts = await question.texts();
  const answers = new Map(texts.map(({ id, text }) => [text ?? '', id]));
  const at = services.clock.now();
  const scope = { workspaceId, questionId, version: 1, engine: 'model' as const, at };
  await question.read(async (trx) => {
    const book = labels.map((label, position) => ({
      ...aNewTheme(label),
      id: idOf(label),
      origin: 'model' as const,
      locked: false,
      position,
      state: 'in_use' as const,
      mergedInto: null,
    }));
    await saveBook(trx, scope, book);
    await makeVersion(trx, scope);
    const codings = texts.map(({ id, text }) => ({
      answerId: id,
      state: (said[text ?? ''] ?? []).length > 0 ? ('done' as const) : ('none' as const),
    }));
    await saveCodings(trx, scope, codings, { promptVersion: 'assign-themes/1', model: 'stand-in' });
    const assignments = texts.flatMap(({ id: answerId, text }) =>
      (said[text ?? ''] ?? []).map((label) => ({
        id: services.ids.uuid(),
        answerId,
        themeId: idOf(label),
        start: 0,
        end: (text ?? '').length,
        rank: null,
      })),
    );
    await saveAssignments(trx, scope, assignments);
  });

  return {
    ...question,
    scope,
    system: contextOf(services, { kind: 'system', workspaceId }),
    theme: idOf,
    answer: (text: string) => answers.get(text) ?? '',
    /** Labels of the themes in use by the text of each answer that is coded; what is not coded is not there. */
    carried: () => question.read((trx) => carried(trx, questionId)),
  };
}

async function carried(trx: Parameters<typeof saveBook>[0], questionId: string) {
  const rows = await trx
    .selectFrom('answer_codings as coding')
    .innerJoin('answers', 'answers.id', 'coding.answer_id')
    .leftJoin('theme_assignments as assigned', 'assigned.answer_id', 'answers.id')
    .leftJoin('themes', 'themes.id', 'assigned.theme_id')
    .where('coding.question_id', '=', questionId)
    .select(['answers.text', 'themes.label', 'themes.retired_at'])
    .execute();
  const found: Record<string, string[]> = {};
  for (const { text, label, retired_at } of rows) {
    const labels = found[text ?? ''] ?? [];
    found[text ?? ''] = label === null ? labels : [...labels, retired_at ? `retired ${label}` : label].sort();
  }
  return found;
}
