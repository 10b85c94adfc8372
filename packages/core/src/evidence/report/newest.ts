type Given = { questionId: string; interviewId: string; turn: number };

/**
 * Of answers in any order the newest of each respondent to each question, the order kept. Nearly always that is all of
 * them, which is why this is no sort in the database.
 */
export function newestOnly<Row extends Given>(rows: readonly Row[]): Row[] {
  const last = new Map<string, Map<string, number>>();
  for (const { questionId, interviewId, turn } of rows) {
    const turns = last.get(questionId) ?? new Map<string, number>();
    last.set(questionId, turns);
    turns.set(interviewId, Math.max(turns.get(interviewId) ?? turn, turn));
  }
  return rows.filter(({ questionId, interviewId, turn }) => last.get(questionId)?.get(interviewId) === turn);
}
