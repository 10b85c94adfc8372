import type { DateOrder, ImportBody, ImportTarget, StudyVersion } from '@plumbline/contracts';

/** Where a column goes, as a select knows it: nowhere, a question, or one of the three others. */
export type FieldPlace = '' | 'attribute' | 'respondent' | 'answeredAt' | `question:${string}`;
/** A place with what else must be said of it. */
export interface Placed {
  place: FieldPlace;
  separator: string;
  dates: DateOrder;
}
export type FieldPlaces = Readonly<Record<string, Placed>>;
type Questions = StudyVersion['questions'];

const respondentNames = new Set(['respondent', 'respondentid', 'userid', 'participant', 'participantid']);
const timeNames = new Set(['answeredat', 'submittedat', 'createdat', 'timestamp', 'date', 'time']);

/** Only what a column's name and its first value make plain; everything else is for the importer to say. */
export function guessPlace(field: string, questions: Questions, example = ''): Placed {
  return { place: guess(field, questions), separator: ';', dates: guessDates(example) };
}

/** "1.3.2026" and "13/3/2026" begin with the day, "3/13/2026" with the month; "1/3/2026" does not say. */
function guessDates(example: string): DateOrder {
  const [, first, mark, second] = /^\s*(\d{1,2})([./-])(\d{1,2})\2\d/.exec(example) ?? [];
  if (mark === '.' || Number(first) > 12) return 'day_first';
  return Number(second) > 12 ? 'month_first' : 'iso';
}

function guess(field: string, questions: Questions): FieldPlace {
  const named = questions.find(({ id, text }) => id === field || fold(text) === fold(field));
  if (named) return `question:${named.id}`;
  if (respondentNames.has(fold(field))) return 'respondent';
  return timeNames.has(fold(field)) ? 'answeredAt' : '';
}

/** An attribute's name as the api takes it; null when nothing of the field's name can be kept. */
export function attributeName(field: string): string | null {
  const name = field.replace(/[^A-Za-z0-9]+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '');
  return name === '' ? null : name.slice(0, 64);
}

/** The question that a column answers, when it takes several choices of one cell. */
export function listQuestion({ place }: Placed, questions: Questions) {
  const question = questions.find(({ id }) => place === `question:${id}`);
  return question?.type === 'multiple_choice' || question?.type === 'ranking' ? question : undefined;
}

/** The map of an import. */
export function importMap(
  places: FieldPlaces,
  questions: Questions,
  format: ImportBody['format'],
): ImportBody['map'] {
  const entries = Object.entries(places).flatMap(([field, placed]) => {
    const target = targetOf(field, placed);
    if (target === null) return [];
    const separated = format === 'csv' && listQuestion(placed, questions) !== undefined;
    return [[field, separated ? { ...target, separator: placed.separator } : target] as const];
  });
  return Object.fromEntries(entries);
}

function targetOf(field: string, { place, dates }: Placed): ImportTarget | null {
  switch (place) {
    case '':
      return null;
    case 'attribute': {
      const attribute = attributeName(field);
      return attribute === null ? null : { attribute };
    }
    case 'respondent':
      return { respondent: true };
    case 'answeredAt':
      return { answeredAt: true, dates };
    default:
      return { questionId: place.slice('question:'.length) };
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
