type Given = { questionId: string; interviewId: string; turn: number };

/**
 * Of answers in any order the newest of each respondent to each question, the order kept. Nearly always that is all of
 * them, which is why this is no sort in the database.
 */
export function newestOnly<Row extends Given>(rows: readonly Row[]): Row[] {
  const last = new Map<string, Map<string, number>>();
  let repeated = false;
  for (const { questionId, interviewId, turn } of rows) {
    const turns = last.get(questionId) ?? new Map<string, number>();
    if (turns.size === 0) last.set(questionId, turns);
    const before = turns.get(interviewId);
    repeated ||= before !== undefined;
    turns.set(interviewId, Math.max(before ?? turn, turn));
  }
  if (!repeated) return [...rows];
  return rows.filter(({ questionId, interviewId, turn }) => last.get(questionId)?.get(interviewId) === turn);
}
