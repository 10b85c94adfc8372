import { type ReportFile, reportFile } from '@plumbline/contracts';
import { answerHash, fileHash } from './export-hashes.ts';
import { countFaults } from './verify-counts.ts';
import { themeFaults } from './verify-themes.ts';
import { weightFaults } from './verify-weights.ts';

export type Verified = {
  /** What is wrong, a sentence each; empty when nothing is. */
  faults: string[];
  questions: number;
  answers: number;
  quotes: number;
};

/**
 * Checks an exported report against itself, without the database: every distribution is counted again from the answers,
 * every quote is an exact slice of its answer, every hash is that of its content.
 */
export function verifyReport(content: unknown): Verified {
  const parsed = reportFile.safeParse(content);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `/${path.join('/')} is not what a report file holds: ${message}`,
    );
    return { faults, questions: 0, answers: 0, quotes: 0 };
  }
  const file = parsed.data;
  return {
    faults: [
      ...answerFaults(file),
      ...file.questions.flatMap((question) => countFaults(file, question)),
      ...file.questions.flatMap((question) => weightFaults(file, question)),
      ...themeFaults(file),
      ...quoteFaults(file),
      ...hashFaults(content, file.hash),
    ],
    questions: file.questions.length,
    answers: file.answers.length,
    quotes: quotesOf(file).length,
  };
}

function answerFaults({ answers }: ReportFile): string[] {
  return answers.flatMap(({ sha256, ...answer }) =>
    answerHash(answer) === sha256
      ? []
      : [`Answer ${answer.id} of ${answer.respondent} is not what its hash says.`],
  );
}

type FileQuote = { answerId: string; start: number; end: number; text: string; where: string };

function quotesOf({ codings, questions }: ReportFile): FileQuote[] {
  const coded = codings.map(({ quote, label, ...at }) => ({
    ...at,
    text: quote,
    where: `coding “${label}”`,
  }));
  const shown = questions.flatMap(({ distribution, text }) =>
    distribution.type === 'open_ended'
      ? distribution.cells.flatMap(({ quotes }) => quotes.map((quote) => ({ ...quote, where: `“${text}”` })))
      : [],
  );
  return [...coded, ...shown];
}

function quoteFaults(file: ReportFile): string[] {
  const texts = new Map(file.answers.map(({ id, text }) => [id, text]));
  return quotesOf(file).flatMap(({ answerId, start, end, text, where }) => {
    const said = texts.get(answerId);
    if (said === undefined || said === null)
      return [`A quote of ${where} is from answer ${answerId}, which is not in the file.`];
    return said.slice(start, end) === text
      ? []
      : [`A quote of ${where} is not what answer ${answerId} says from ${start} to ${end}: “${text}”.`];
  });
}

/** Over the content as it is: what the schema does not know was added by somebody. */
function hashFaults(content: unknown, hash: string): string[] {
  const { hash: _own, ...rest } = content as ReportFile;
  return fileHash(rest) === hash ? [] : ['The file is not what its hash says: something in it was changed.'];
}
