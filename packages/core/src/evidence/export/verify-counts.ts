import { question as questionSchema, type ReportFile } from '@plumbline/contracts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { summariseAnswers, validateAnswer } from '../../study/index.ts';

type FileQuestion = ReportFile['questions'][number];

/** What of a question's numbers does not follow from the answers in the file. */
export function countFaults(file: ReportFile, question: FileQuestion): string[] {
  const { answers, regime, study } = file;
  const { id, type, text, config, revision } = question;
  const asked = questionSchema.safeParse({ id, type, text, config });
  if (!asked.success) return [`“${text}” is no question: ${asked.error.issues[0]?.message ?? ''}`];
  const rows = answers
    .filter((answer) => !answer.probed && answer.questionId === id && answer.revision === revision)
    .toSorted((a, b) => a.arrivalIndex - b.arrivalIndex);
  const wrong = rows.find(
    (answer) =>
      answer.state === 'answered' && type !== 'open_ended' && !validateAnswer(asked.data, answer.value).ok,
  );
  if (wrong) return [`“${text}”: answer ${wrong.id} is none that this question takes.`];
  const twice = rows.length - new Set(rows.map(({ interviewId }) => interviewId)).size;
  if (twice > 0) return [`“${text}” counts ${twice} answers of people who are counted already.`];
  const listed = question.asksAll ? file.listed : null;
  return differences(question, summariseAnswers(asked.data, rows, { regime, seed: study.id, listed })).map(
    ([place, own, again]) => `“${text}”: ${place} is ${own} in the file, ${again} by its answers.`,
  );
}

type Numbers = Pick<FileQuestion, 'n' | 'bases' | 'distribution'>;

function differences(own: Numbers, again: Numbers): Difference[] {
  return unequal(numbersOf(own), numbersOf(again));
}

type Difference = [place: string, own: string, again: string];

/** Every place at which two values differ, with both. */
export function unequal(own: unknown, again: unknown): Difference[] {
  const before = flat(own);
  const after = flat(again);
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places
    .map((place): Difference => [place.slice(1), before.get(place) ?? 'absent', after.get(place) ?? 'absent'])
    .filter(([, one, other]) => one !== other);
}

/** Themes are counted from the codings, and the state of theming is no count of answers. */
function numbersOf({ n, bases, distribution }: Numbers) {
  return { n, bases, distribution: distribution.type === 'open_ended' ? null : distribution };
}

/** Every value by its place, so that a fault can name it. */
function flat(value: unknown, place = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[place, canonicalJson(value)]]);
  return new Map(Object.entries(value).flatMap(([key, one]) => [...flat(one, `${place}/${key}`)]));
}
