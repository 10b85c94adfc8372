import type { TestDatabase } from '@plumbline/testing';
import type { Person } from '../history.fixture.ts';

/**
 * Who says the theme that most people say, in the order given, counted from the codings as they lie in the database; of
 * themes that as many say, the one with the lowest id. No marks where nobody knows yet, or fewer than three say any.
 */
export async function mostThemed(
  { ownerPool }: TestDatabase,
  questionId: string,
  people: readonly Person[],
): Promise<{ marks: number[] | null; themes: number }> {
  const rowsOf = async (text: string) => (await ownerPool.query(text, [questionId])).rows;
  const answers = await rowsOf(
    `select id, interview_id from answers where question_id = $1 and superseded_at is null and text is not null`,
  );
  const coded = await rowsOf('select answer_id from answer_codings where question_id = $1');
  const inUse = await rowsOf('select id from themes where question_id = $1 and retired_at is null');
  const assigned = await rowsOf(
    'select answer_id, theme_id from theme_assignments where theme_id in (select id from themes where question_id = $1)',
  );
  const themesOf = (interviewId: string): string[] | null => {
    const own = answers.filter((answer) => answer.interview_id === interviewId).map(({ id }) => id);
    if (!coded.some((coding) => own.includes(coding.answer_id))) return null;
    const said = assigned.filter(({ answer_id: id }) => own.includes(id)).map(({ theme_id: theme }) => theme);
    return inUse.map(({ id }) => String(id)).filter((id) => said.includes(id));
  };
  const known = people.flatMap(({ interviewId }) => {
    const themes = themesOf(interviewId);
    return themes === null ? [] : [themes];
  });
  const keys = [...new Set(known.flat())].sort();
  const counts = keys.map((key) => known.filter((themes) => themes.includes(key)).length);
  const most = Math.max(0, ...counts);
  const key = keys[counts.indexOf(most)];
  if (key === undefined || most < 3 || known.length < 5) return { marks: null, themes: keys.length };
  return { marks: known.map((themes) => (themes.includes(key) ? 1 : 0)), themes: keys.length };
}
