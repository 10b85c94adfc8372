const reasons = [
  'The import kept only two of my columns',
  'Importing our spreadsheet lost half of the dates',
  'The import failed twice on our file',
  'I was waiting for my manager to approve it',
  'We waited for approval from the client',
  'Still waiting for my colleagues to join',
  'I did not know which project to start with',
  'It asked me to name a project and I had no idea what',
];
const endings = ['', ', so I stopped', ' and that was that', ', honestly', ' until the next week'];

/** Answers from an earlier survey: one JSON object a line, with a comment and what the person did. */
export function pastAnswers(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      comment: `${reasons[index % reasons.length]}${endings[index % endings.length]}.`,
      first_project: 'no',
    }),
  ).join('\n');
}
