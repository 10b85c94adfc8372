/** Every query key, written once. Live events name topics; `topicKeys` says what they make stale. */
export const queryKeys = {
  session: ['session'] as const,
  members: ['members'] as const,
  cycles: ['cycles'] as const,
  teams: ['teams'] as const,
  metrics: ['metrics'] as const,
  objectives: (cycleId: string) => ['objectives', cycleId] as const,
  keyResult: (id: string) => ['key-result', id] as const,
  keyResultStatus: (id: string) => ['key-result', id, 'status'] as const,
  checkIns: (id: string) => ['key-result', id, 'check-ins'] as const,
  evidence: (keyResultId: string) => ['key-result', keyResultId, 'evidence'] as const,
  keyResultStudies: (keyResultId: string) => ['key-result', keyResultId, 'studies'] as const,
  studies: ['studies'] as const,
  study: (id: string) => ['study', id] as const,
  studyVersions: (studyId: string) => ['study', studyId, 'versions'] as const,
  links: (studyId: string) => ['study', studyId, 'links'] as const,
  report: (studyId: string) => ['study', studyId, 'report'] as const,
  interviews: (studyId: string) => ['study', studyId, 'interviews'] as const,
  transcript: (interviewId: string) => ['interview', interviewId] as const,
  trace: (evidenceId: string) => ['evidence', evidenceId, 'trace'] as const,
};

/** The query keys behind a live topic such as `study:ID`: everything that starts with them is fetched again. */
export function topicKey(topic: string): readonly [string, string] | null {
  const [kind, id] = topic.split(':');
  if (id === undefined || (kind !== 'study' && kind !== 'key-result')) return null;
  return [kind, id];
}
