type Given = { questionId: string; interviewId: string; turn: number };

/**
 * Of answers in any order the newest of each respondent to each question, the order kept. Nearly always that is all of
 * them, which is why this is no sort in the database.
 */
export function newestOnly<Row extends Given>(rows: readonly Row[]): Row[] {
  const last = new Map<string, number>();
  for (const { questionId, interviewId, turn } of rows) {
    const key = questionId + interviewId;
    last.set(key, Math.max(last.get(key) ?? turn, turn));
  }
  if (last.size === rows.length) return [...rows];
  return rows.filter(({ questionId, interviewId, turn }) => last.get(questionId + interviewId) === turn);
}
