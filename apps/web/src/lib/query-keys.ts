/** Every query key, written once. Live events name topics; `staleKeys` says what they make stale. */
export const queryKeys = {
  session: ['session'] as const,
  members: ['members'] as const,
  cycles: ['cycles'] as const,
  teams: ['teams'] as const,
  metrics: ['metrics'] as const,
  objectives: (cycleId: string) => ['objectives', cycleId] as const,
  keyResult: (id: string) => ['key-result', id] as const,
  keyResultStatus: (id: string) => ['key-result', id, 'status'] as const,
  keyResultReview: (id: string) => ['key-result', id, 'review'] as const,
  textReview: (input: string) => ['text-review', input] as const,
  checkIns: (id: string) => ['key-result', id, 'check-ins'] as const,
  evidence: (keyResultId: string) => ['key-result', keyResultId, 'evidence'] as const,
  keyResultStudies: (keyResultId: string) => ['key-result', keyResultId, 'studies'] as const,
  studies: ['studies'] as const,
  studyTemplates: ['study-templates'] as const,
  scriptReview: (script: string) => ['script-review', script] as const,
  study: (id: string) => ['study', id] as const,
  studyVersions: (studyId: string) => ['study', studyId, 'versions'] as const,
  links: (studyId: string) => ['study', studyId, 'links'] as const,
  linksOf: (studyId: string, kind: string) => ['study', studyId, 'links', kind] as const,
  invitations: (studyId: string) => ['study', studyId, 'invitations'] as const,
  report: (studyId: string, view = '') => ['study', studyId, 'report', view] as const,
  interviews: (studyId: string) => ['study', studyId, 'interviews'] as const,
  codebook: (studyId: string, questionId: string) => ['study', studyId, 'codebook', questionId] as const,
  codebookVersions: (studyId: string, questionId: string) =>
    ['study', studyId, 'codebook', questionId, 'versions'] as const,
  codedAnswers: (studyId: string, questionId: string, filter: string) =>
    ['study', studyId, 'coded-answers', questionId, filter] as const,
  agreementAnswers: (sampleId: string) => ['agreement', sampleId, 'answers'] as const,
  transcript: (interviewId: string) => ['interview', interviewId] as const,
  trace: (evidenceId: string) => ['evidence', evidenceId, 'trace'] as const,
};

/** The query keys behind a live topic such as `study:ID`: everything that starts with them is fetched again. */
export function staleKeys(topic: string): readonly (readonly string[])[] {
  const [kind = '', id = ''] = topic.split(':');
  if (kind === 'study') return [[kind, id], queryKeys.studies];
  return kind === 'key-result' ? [[kind, id], ['objectives']] : [];
}
